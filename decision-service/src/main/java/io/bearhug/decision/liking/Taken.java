package io.bearhug.decision.liking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with an item.
 *
 * @param fragment of the person
 * @param item its id
 * @param how what they did
 * @param rating of five, where they rated it
 * @param at when
 */
public record Taken(
        String fragment, String item, How how, @Nullable Double rating, Instant at) {

    /** What can be done with an item. */
    public enum How {
        /** Bought for themselves. */
        BOUGHT,
        /** Bought for somebody else. */
        GIVEN,
        RETURNED,
        RATED
    }
}
