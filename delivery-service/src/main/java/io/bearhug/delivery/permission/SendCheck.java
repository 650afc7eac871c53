package io.bearhug.delivery.permission;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.Recipient;
import io.bearhug.delivery.permission.ConsentRules.Word;
import io.bearhug.support.identifiers.ContactChannels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks everything that can stand against a message when it is due. What the person said stands first; what we merely do not
 * know yet is waited for a little, because the news of an address or a yes may still be on its way.
 */
public final class SendCheck {

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

    /** The best address that may be used, in the order in which the person has them. */
    private static Verdict address(Question question, Recipient recipient) {
        List<ContactPoint> all = recipient.addresses(
                ContactChannels.namespaceOf(question.plan().outbound().channel()));
        List<ContactPoint> open =
                all.stream().filter(point -> !isForbidden(question, point)).toList();
        if (open.isEmpty()) {
            return all.isEmpty()
                    ? waitOrSkip(question, SkipReason.NO_CONTACT_POINT)
                    : new Verdict.Skip(SkipReason.SUPPRESSED);
        }
        return consent(question, recipient, open);
    }

    private static boolean isForbidden(Question question, ContactPoint point) {
        Outbound outbound = question.plan().outbound();
        return onChannel(question).anyMatch(it -> it.forbids(outbound, point));
    }

    private static Verdict consent(Question question, Recipient recipient, List<ContactPoint> open) {
        String purpose = question.plan().outbound().purpose();
        if (purpose == null) {
            return quietHours(question, recipient, open.getFirst());
        }
        List<Consent> said = said(question, recipient);
        return open.stream()
                .filter(to -> ConsentRules.allows(question.rules().purpose(), word(question, purpose, to, said)))
                .findFirst()
                .map(to -> quietHours(question, recipient, to))
                .orElseGet(() -> refused(question, purpose, open, said));
    }

    /** A no to all of them is final; for what nothing was said about yet, a yes may be on its way. */
    private static Verdict refused(Question question, String purpose, List<ContactPoint> open, List<Consent> said) {
        return open.stream().allMatch(to -> word(question, purpose, to, said) == Word.NO)
                ? new Verdict.Skip(SkipReason.NO_CONSENT)
                : waitOrSkip(question, SkipReason.NO_CONSENT);
    }

    private static Word word(Question question, String purpose, ContactPoint to, List<Consent> said) {
        return ConsentRules.about(purpose, question.plan().outbound().channel(), to.key(), said);
    }

    private static List<Consent> said(Question question, Recipient recipient) {
        List<Consent> all = new ArrayList<>(recipient.consents());
        onChannel(question).forEach(it -> it.asConsent().ifPresent(all::add));
        return all;
    }

    /** Suppressions of the person's addresses on the channel. */
    private static Stream<Suppression> onChannel(Question question) {
        String channel = question.plan().outbound().channel();
        return question.suppressions().stream().filter(it -> it.channel().equals(channel));
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
