package io.bearhug.identity.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed about a source.
 *
 * @param source id of the source
 * @param at when
 * @param by who
 * @param what was done
 * @param detail what it is now, in words; never a key
 */
public record SourceChange(
        String source,
        Instant at,
        String by,
        What what,
        @Nullable String detail) {

    /** Kinds of changes. */
    public enum What {
        REGISTERED,
        CHANGED,
        KEY_ADDED,
        KEY_RETIRED,
        PLAN_CHANGED
    }
}
