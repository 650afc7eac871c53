package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import io.bearhug.support.identifiers.ContactChannels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Consent by purpose, channel and contact point; fails closed. A channel may be used if one of the person's contact points on it may; where
 * none is known, what they said in general decides. Which one it will be is looked at again when the message is sent.
 */
final class ConsentCheck {

    private ConsentCheck() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var purpose = candidate.definition().purpose();
        if (purpose == null) {
            return Optional.empty();
        }
        return mind.once(new Use(purpose, candidate.spot().channel()));
    }

    /** What stands against using a channel for a purpose. */
    private record Use(String purpose, String channel) implements Finding<Optional<Objection>> {
        @Override
        public Optional<Objection> find(Deliberation mind) {
            var words = mind.situation().context().consents().stream()
                    .filter(it -> it.purpose().equals(purpose))
                    .toList();
            return isAllowed(purpose, channel, words, mind)
                    ? Optional.empty()
                    : Optional.of(new Objection(Stage.CONSENT, purpose, says(purpose, words), null));
        }
    }

    private static boolean isAllowed(String purpose, String channel, List<Consent> words, Deliberation mind) {
        var needsYes = needsConsent(mind.catalogue().purposes().get(purpose));
        var points = contactPoints(channel, mind);
        Predicate<Said> allows = said -> needsYes ? said == Said.YES : said != Said.NO;
        return points.isEmpty()
                ? allows.test(Said.of(words, channel, null))
                : points.stream().map(point -> Said.of(words, channel, point)).anyMatch(allows);
    }

    private static List<String> contactPoints(String channel, Deliberation mind) {
        var namespace = ContactChannels.namespaceOf(channel);
        return mind.situation().context().identifiers().stream()
                .filter(it -> it.namespace().equals(namespace))
                .map(Identifier::key)
                .toList();
    }

    /** A purpose nobody declared is treated as the strictest. */
    private static boolean needsConsent(@Nullable PurposeDefinition definition) {
        return definition == null || definition.needsConsent();
    }

    /** A yes to some contact point is not a no to the others. */
    private static String says(String purpose, List<Consent> words) {
        var nothing = words.stream().allMatch(it -> it.granted() && it.contactPoint() != null);
        return nothing ? "has not agreed to " + purpose : "said no to " + purpose;
    }

    /** What a person said about a purpose, for one channel. */
    private enum Said {
        YES,
        NO,
        NOTHING;

        /**
         * The newest word about the channel itself outweighs one about all channels – but a newer <em>no</em> to either is a no, and
         * so is a yes and a no at the same time.
         *
         * @param point key of the contact point, null for none in particular
         */
        static Said of(List<Consent> words, String channel, @Nullable String point) {
            var own =
                    at(words.stream().filter(it -> channel.equals(it.channel())).toList(), point);
            var general = at(words.stream().filter(it -> it.channel() == null).toList(), point);
            var said = own.isPresent() ? own : general;
            return said.map(it -> it.granted() && !isWithdrawnAfter(general, it.at()) ? YES : NO)
                    .orElse(NOTHING);
        }

        /** What was decided of a contact point counts before what was decided of all, unless that is a newer <em>no</em>. */
        private static Optional<Consent> at(List<Consent> words, @Nullable String point) {
            var all = newest(
                    words.stream().filter(it -> it.contactPoint() == null).toList());
            var own = newest(words.stream()
                    .filter(it -> point != null && point.equals(it.contactPoint()))
                    .toList());
            return own.isPresent()
                            && !(own.get().granted()
                                    && isWithdrawnAfter(all, own.get().at()))
                    ? own
                    : all;
        }

        private static boolean isWithdrawnAfter(Optional<Consent> general, Instant yes) {
            return general.filter(it -> !it.granted() && !it.at().isBefore(yes)).isPresent();
        }

        private static Optional<Consent> newest(List<Consent> words) {
            return words.stream().reduce((a, b) -> isNewer(b, a) ? b : a);
        }

        private static boolean isNewer(Consent a, Consent b) {
            return a.at().isAfter(b.at()) || (a.at().equals(b.at()) && !a.granted());
        }
    }
}
