package io.bearhug.benchmarks.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench recommend} prints.
 *
 * @param benchmark its name
 * @param people of whom something was hidden
 * @param items that are ranked
 * @param hidden likes
 * @param popularity the same for everybody
 * @param itemKnn items that were liked by the same people
 * @param ease EASE^R; left out where there are too many people and items
 * @param ownTaste attributes of what the person rated, and nobody else's data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecommendFigures(
        String benchmark,
        int people,
        int items,
        int hidden,
        Ranking popularity,
        Ranking itemKnn,
        @Nullable Ranking ease,
        Ranking ownTaste) {}
