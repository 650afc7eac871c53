package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.util.Optional;

/** People marketing leaves alone, so that we can see what it is worth. */
final class Holdout {

    private Holdout() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return candidate.isMarketing() && mind.allocation().heldOut()
                ? Optional.of(Objection.of(Stage.HOLDOUT, "is in the group that marketing leaves alone"))
                : Optional.empty();
    }
}
