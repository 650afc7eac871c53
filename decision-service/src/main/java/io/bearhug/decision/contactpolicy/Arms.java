package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.allocation.Part;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What the arms of experiments leave out. Asked last, of what would otherwise have been in the running: the words are then true. Help, service
 * and what has to be said are in every arm, whatever the catalogue says.
 */
public final class Arms {

    private Arms() {}

    /** What stands against a candidate in the person's arms. */
    public static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return candidate.isMarketing()
                ? mind.allocation()
                        .without(candidate.id(), candidate.spot().id())
                        .map(it -> new Objection(Stage.HOLDOUT, it.experiment().id(), says(it), null))
                : Optional.empty();
    }

    private static String says(Part part) {
        return "is left out in arm '%s' of experiment '%s', to compare"
                .formatted(part.arm().id(), part.experiment().id());
    }

    /** Parts in experiments of which some arm treats a candidate otherwise than others. */
    public static List<Part> touching(Candidate candidate, Deliberation mind) {
        return candidate.isMarketing()
                ? mind.allocation().touching(candidate.id(), candidate.spot().id())
                : List.of();
    }
}
