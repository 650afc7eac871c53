package io.bearhug.decision.eligibility;

import static io.bearhug.decision.situation.Stage.ELIGIBILITY;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import java.util.Optional;

/** Dates and forms: whether the action is in season and its treatment fits the place. */
final class Validity {

    private Validity() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return form(candidate).or(() -> dates(candidate, mind));
    }

    private static Optional<Objection> form(Candidate candidate) {
        var form = candidate.treatment().form();
        return candidate.spot().accepts(form)
                ? Optional.empty()
                : Optional.of(Objection.of(ELIGIBILITY, candidate.spot().id() + " does not accept the form " + form));
    }

    private static Optional<Objection> dates(Candidate candidate, Deliberation mind) {
        var valid = candidate.definition().valid();
        if (valid == null) {
            return Optional.empty();
        }
        var from = valid.from();
        if (from != null && mind.now().isBefore(from)) {
            return Optional.of(Objection.until(ELIGIBILITY, "starts only at " + from, from));
        }
        var until = valid.until();
        return until != null && !mind.now().isBefore(until)
                ? Optional.of(Objection.of(ELIGIBILITY, "ended at " + until))
                : Optional.empty();
    }
}
