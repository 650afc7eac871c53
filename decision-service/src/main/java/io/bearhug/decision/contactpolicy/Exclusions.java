package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What does not go together, and what the caller does not want. */
final class Exclusions {

    /** For how long an action keeps away those it excludes. */
    private static final Duration APART = Duration.ofDays(1);

    private static final Finding<List<Contact>> LATELY = mind -> mind.past().counting().stream()
            .filter(it -> mind.now().isBefore(it.at().plus(APART)))
            .toList();

    private Exclusions() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var question = mind.situation().question();
        if (question.exclude().contains(candidate.id())) {
            return Optional.of(Objection.of(Stage.EXCLUSION, "the caller does not want it"));
        }
        return twice(candidate, mind).or(() -> meanwhile(candidate, mind)).or(() -> beside(candidate, mind));
    }

    /** What was put off is not said once more if something else led to it since its moment came. */
    private static Optional<Objection> meanwhile(Candidate candidate, Deliberation mind) {
        var question = mind.situation().question();
        var moment = question.moment();
        return moment != null && question.wasPutOff()
                ? mind.past().counting().stream()
                        .filter(it ->
                                it.action().equals(candidate.id()) && !it.at().isBefore(moment.at()))
                        .findFirst()
                        .map(_ -> Objection.of(Stage.EXCLUSION, "was said while it was put off"))
                : Optional.empty();
    }

    private static Optional<Objection> twice(Candidate candidate, Deliberation mind) {
        var decisionId = mind.situation().question().decisionId();
        return mind.past().contacts(candidate.id()).stream()
                .filter(it -> it.decisionId().equals(decisionId))
                .findFirst()
                .map(it -> Objection.of(Stage.EXCLUSION, "is already said at " + it.placement()));
    }

    private static Optional<Objection> beside(Candidate candidate, Deliberation mind) {
        return mind.once(LATELY).stream()
                .filter(it -> isApart(candidate.definition(), it.action(), mind))
                .max((a, b) -> a.at().compareTo(b.at()))
                .map(it -> new Objection(
                        Stage.EXCLUSION,
                        "excludes",
                        "does not go together with " + it.action(),
                        it.at().plus(APART)));
    }

    private static boolean isApart(ActionDefinition candidate, String other, Deliberation mind) {
        return candidate.excludes().contains(other)
                || Optional.ofNullable(mind.catalogue().actions().get(other))
                        .map(ActionDefinition::excludes)
                        .orElse(List.of())
                        .contains(candidate.id());
    }
}
