package io.bearhug.decision.recommendation;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import java.util.List;

/** Where items for an action come from. Pure: the same candidate in the same deliberation gets the same items. */
@FunctionalInterface
public interface Shelf {

    /** A shelf with nothing on it. */
    Shelf EMPTY = (candidate, mind) -> List.of();

    /** The items for a candidate, best first. */
    List<RecommendedItem> pick(Candidate candidate, Deliberation mind);
}
