package io.bearhug.decision.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a place was answered, as far as reports ask.
 *
 * @param decisionId with the placement what it is told by
 * @param placement where
 * @param at when it was decided
 * @param channel on which
 * @param isAct whether something was said
 * @param stage the last one any candidate reached, where nothing was said; {@value #NO_CANDIDATE} where there was none
 * @param possible whether marketing could have said something: it did, or only the comparison or what it is worth stood against it
 * @param propensity with which it was drawn, 1 where nothing was left to chance
 * @param prefilled facts it put in for the person
 * @param resumed whether it went on from where they had stopped
 */
public record Answered(
        String decisionId,
        String placement,
        Instant at,
        String channel,
        boolean isAct,
        @Nullable String stage,
        boolean possible,
        double propensity,
        int prefilled,
        boolean resumed) {

    /** Where nothing was meant for the place at all. */
    public static final String NO_CANDIDATE = "noCandidate";

    /** What it is told by. */
    Place place() {
        return new Place(decisionId, placement);
    }

    /** An answer's identity. */
    record Place(String decisionId, String placement) {}
}
