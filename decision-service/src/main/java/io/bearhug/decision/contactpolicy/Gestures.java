package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done for somebody without asking for anything: it is no contact for sale, nothing is sold with it, and it never becomes a
 * routine.
 */
final class Gestures {

    /** From one gesture to the next, of whatever kind: more often, it would be expected. */
    static final Duration RARE = Duration.ofDays(30);

    /** From one gesture to the same again, where it has no caps of its own. */
    static final Duration AGAIN = Duration.ofDays(365);

    /** How long no message sells anything after one. */
    static final Duration APART = Duration.ofDays(1);

    /** What was done for them before. */
    private static final Finding<List<Contact>> GIVEN =
            mind -> mind.past().counting().stream().filter(mind::isGesture).toList();

    private Gestures() {}

    /** The cap of one that has none of its own. */
    static Optional<Limit> limit(Candidate candidate) {
        return candidate.isGesture() && candidate.definition().caps().isEmpty()
                ? Optional.of(new Limit(1, AGAIN, candidate.id(), null, null, null))
                : Optional.empty();
    }

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        if (candidate.isGesture()) {
            return tooSoon(mind).or(() -> besideAnOffer(mind));
        }
        return candidate.isMarketing() ? withAGesture(candidate, mind) : Optional.empty();
    }

    private static Optional<Objection> tooSoon(Deliberation mind) {
        return mind.once(GIVEN).stream()
                .max(Comparator.comparing(Contact::at))
                .map(it -> it.at().plus(RARE))
                .filter(mind.now()::isBefore)
                .map(free -> new Objection(
                        Stage.CAP,
                        "one gesture in 30 days",
                        "something was done for them lately; more often, it would be a routine",
                        free));
    }

    private static Optional<Objection> besideAnOffer(Deliberation mind) {
        return ofThisDecision(mind)
                .filter(it -> it.contactClass() == ContactClass.MARKETING)
                .findFirst()
                .map(it -> Objection.of(
                        Stage.EXCLUSION, "asks nothing, so it does not stand beside an offer: " + it.action()));
    }

    private static Optional<Objection> withAGesture(Candidate candidate, Deliberation mind) {
        var given = mind.once(GIVEN);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var decisionId = mind.situation().question().decisionId();
        return given.stream()
                .filter(it -> it.decisionId().equals(decisionId)
                        || (candidate.spot().outbound()
                                && mind.now().isBefore(it.at().plus(APART))))
                .max(Comparator.comparing(Contact::at))
                .map(it -> new Objection(
                        Stage.EXCLUSION,
                        "nothing is sold with a gesture",
                        "something was just done for them that asks nothing: " + it.action(),
                        it.at().plus(APART)));
    }

    private static Stream<Contact> ofThisDecision(Deliberation mind) {
        var decisionId = mind.situation().question().decisionId();
        return mind.situation().ledger().contacts().stream()
                .filter(it -> it.decisionId().equals(decisionId));
    }
}
