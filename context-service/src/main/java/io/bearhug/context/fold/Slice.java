package io.bearhug.context.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its start, null for always
 * @param to its end, exclusive, null for open
 */
public record Slice(@Nullable Instant from, @Nullable Instant to) {

    /** All of time. */
    public static final Slice ALWAYS = new Slice(null, null);

    /** Whether it has neither start nor end. */
    public boolean isAlways() {
        return from == null && to == null;
    }

    /** Whether an instant lies in it. */
    public boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
