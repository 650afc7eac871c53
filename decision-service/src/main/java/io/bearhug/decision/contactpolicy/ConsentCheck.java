package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Consent by purpose and channel; fails closed. */
final class ConsentCheck {

    private ConsentCheck() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var purpose = candidate.definition().purpose();
        if (purpose == null) {
            return Optional.empty();
        }
        var words = mind.situation().context().consents().stream()
                .filter(it -> it.purpose().equals(purpose))
                .toList();
        return isAllowed(purpose, candidate, words, mind)
                ? Optional.empty()
                : Optional.of(new Objection(Stage.CONSENT, purpose, says(purpose, words), null));
    }

    private static boolean isAllowed(String purpose, Candidate candidate, List<Consent> words, Deliberation mind) {
        var definition = mind.catalogue().purposes().get(purpose);
        var said = Said.of(words, candidate.spot().channel());
        return needsConsent(definition) ? said == Said.YES : said != Said.NO;
    }

    /** A purpose nobody declared is treated as the strictest. */
    private static boolean needsConsent(@org.jspecify.annotations.Nullable PurposeDefinition definition) {
        return definition == null || definition.needsConsent();
    }

    private static String says(String purpose, List<Consent> words) {
        return words.isEmpty() ? "has not agreed to " + purpose : "said no to " + purpose;
    }

    /** What a person said about a purpose, for one channel. */
    private enum Said {
        YES,
        NO,
        NOTHING;

        /**
         * The newest word about the channel itself outweighs one about all channels – but a newer <em>no</em> to either is a no, and
         * so is a yes and a no at the same time.
         */
        static Said of(List<Consent> words, String channel) {
            var own = newest(
                    words.stream().filter(it -> channel.equals(it.channel())).toList());
            var general =
                    newest(words.stream().filter(it -> it.channel() == null).toList());
            var said = own.isPresent() ? own : general;
            return said.map(it -> it.granted() && !isWithdrawnAfter(general, it.at()) ? YES : NO)
                    .orElse(NOTHING);
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
