package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.content.Draft;
import io.bearhug.decision.learning.Considered;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.scoring.Score;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import java.util.List;
import java.util.Optional;

/**
 * A candidate against which nothing stands.
 *
 * @param candidate that may win
 * @param utility it competes with
 * @param considered what was learned of it, where a model was asked
 * @param draft of its words
 * @param items it shows
 */
record Contender(
        Candidate candidate,
        Utility utility,
        Optional<Considered> considered,
        Draft draft,
        List<RecommendedItem> items) {
    Contender {
        items = Lists.copy(items);
    }

    /** U. */
    double total() {
        return utility.total();
    }

    /** What a model says of it, where one was asked. */
    Optional<Opinion> opinion() {
        return considered.map(Considered::opinion);
    }

    /** What it is worth as far as was learned. */
    Utility learned(Deliberation mind) {
        return opinion().map(it -> Score.of(candidate, mind, it.probability())).orElse(utility);
    }

    /** Whether the house allows chance to choose it. */
    boolean mayBeTried() {
        return Boolean.TRUE.equals(candidate.definition().explore()) && !candidate.isTransactional();
    }
}
