package io.bearhug.delivery.permission;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.Recipient;
import io.bearhug.delivery.permission.ConsentRules.Word;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks everything that can stand against a message when it is due. What the person said stands first; what we merely do not
 * know yet is waited for a little, because the news of an address or a yes may still be on its way.
 */
public final class SendCheck {

    /** Which kind of identifier is an address on which channel. */
    private static final Map<String, String> ADDRESS_OF =
            Map.of("email", "email", "sms", "phone", "push", "push_token", "chat", "chat_id");

    private SendCheck() {}

    /** Whether the message may be sent now, and where. */
    public static Verdict decide(Question question) {
        if (!question.now().isBefore(question.plan().outbound().sendBefore())) {
            return question.attempts() > 0 ? new Verdict.Expire() : new Verdict.Skip(SkipReason.STALE);
        }
        return switch (question.addressee()) {
            case Addressee.Forgotten _ -> new Verdict.Skip(SkipReason.ERASED);
            case Addressee.NotYetKnown _ -> waitOrSkip(question, SkipReason.NO_CONTACT_POINT);
            case Addressee.Known known -> address(question, known.recipient());
        };
    }

    private static Verdict address(Question question, Recipient recipient) {
        String channel = question.plan().outbound().channel();
        List<ContactPoint> all = recipient.addresses(ADDRESS_OF.getOrDefault(channel, channel));
        Optional<ContactPoint> open =
                all.stream().filter(point -> !isForbidden(question, point)).findFirst();
        if (open.isPresent()) {
            return consent(question, recipient, open.get());
        }
        return all.isEmpty()
                ? waitOrSkip(question, SkipReason.NO_CONTACT_POINT)
                : new Verdict.Skip(SkipReason.SUPPRESSED);
    }

    private static boolean isForbidden(Question question, ContactPoint point) {
        Outbound outbound = question.plan().outbound();
        return of(point, question).stream().anyMatch(it -> it.forbids(outbound));
    }

    private static Verdict consent(Question question, Recipient recipient, ContactPoint to) {
        Outbound outbound = question.plan().outbound();
        String purpose = outbound.purpose();
        if (purpose == null) {
            return quietHours(question, recipient, to);
        }
        Word word = ConsentRules.about(purpose, outbound.channel(), to.key(), said(question, recipient, to));
        if (ConsentRules.allows(question.rules().purpose(), word)) {
            return quietHours(question, recipient, to);
        }
        return word == Word.NO ? new Verdict.Skip(SkipReason.NO_CONSENT) : waitOrSkip(question, SkipReason.NO_CONSENT);
    }

    private static List<Consent> said(Question question, Recipient recipient, ContactPoint to) {
        List<Consent> all = new ArrayList<>(recipient.consents());
        of(to, question).forEach(it -> it.asConsent().ifPresent(all::add));
        return all;
    }

    private static List<Suppression> of(ContactPoint point, Question question) {
        String channel = question.plan().outbound().channel();
        return question.suppressions().stream()
                .filter(it ->
                        it.contactPoint().equals(point.key()) && it.channel().equals(channel))
                .toList();
    }

    private static Verdict quietHours(Question question, Recipient recipient, ContactPoint to) {
        Outbound outbound = question.plan().outbound();
        ZoneId zone = QuietTime.zone(
                outbound.timezone(), recipient.timezone(), question.rules().defaultZone());
        Optional<Instant> end = question.plan().isTransactional()
                ? Optional.empty()
                : question.rules().quietHours().flatMap(hours -> QuietTime.endIfQuiet(hours, question.now(), zone));
        if (end.isEmpty()) {
            return new Verdict.Send(recipient, to);
        }
        return end.get().isBefore(outbound.sendBefore())
                ? new Verdict.Later(end.get())
                : new Verdict.Skip(SkipReason.QUIET_HOURS);
    }

    private static Verdict waitOrSkip(Question question, SkipReason reason) {
        boolean settled = question.knownFor().compareTo(question.rules().settling()) >= 0;
        return settled
                ? new Verdict.Skip(reason)
                : new Verdict.Later(question.now().plus(question.rules().pause()));
    }
}
