package io.bearhug.decision.recommendation;

import io.bearhug.decision.items.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item that could be shown.
 *
 * @param worth how well it fits, above 0; comparable within one choice
 * @param reason for the person, null where there is nothing to say
 */
record Pick(Item item, double worth, @Nullable String reason) {

    /** What others rated it, 0 if nobody did. */
    static double rating(Item item) {
        var rating = item.rating();
        return rating == null ? 0 : rating;
    }
}
