package io.bearhug.decision.edge.rest;

import io.bearhug.decision.DecisionConfig;
import org.jspecify.annotations.Nullable;

/** How much is on a page. */
final class PageSize {

    private PageSize() {}

    /** As much as was asked for, within bounds. */
    static int of(@Nullable Integer limit, DecisionConfig.Pages pages) {
        return limit == null ? pages.usual() : Math.clamp(limit, 1, pages.max());
    }
}
