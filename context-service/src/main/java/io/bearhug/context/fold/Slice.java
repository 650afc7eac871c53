package io.bearhug.context.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its start, null for always
 * @param to its end, exclusive, null for open
 * @param claimed whether only a browser says that it is theirs
 */
public record Slice(@Nullable Instant from, @Nullable Instant to, boolean claimed) {

    /** All of time. */
    public static final Slice ALWAYS = new Slice(null, null);

    /** A stretch that is theirs by more than a browser's word. */
    public Slice(@Nullable Instant from, @Nullable Instant to) {
        this(from, to, false);
    }

    /** Whether it has neither start nor end. */
    public boolean isAlways() {
        return from == null && to == null;
    }

    /** Whether an instant lies in it. */
    public boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
