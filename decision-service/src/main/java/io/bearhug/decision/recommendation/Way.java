package io.bearhug.decision.recommendation;

import io.bearhug.decision.items.Item;
import io.bearhug.decision.situation.Deliberation;
import java.util.List;

/** A way to choose among items that may be shown. Pure. */
@FunctionalInterface
interface Way {

    /** Those that fit, best first; what does not fit is not among them. */
    List<Pick> rank(List<Item> items, Deliberation mind);
}
