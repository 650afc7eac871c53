package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an identifier changed hands. Steps are only ever added.
 *
 * @param identifier which
 * @param move how many times it has by now
 * @param person whose it is from now on
 * @param was whose it was; null for nobody's
 * @param kind how
 * @param cause why
 * @param at when we found out
 * @param configuration version of the rules
 */
public record LineageStep(
        Identifier identifier,
        long move,
        String person,
        @Nullable String was,
        Kind kind,
        Cause cause,
        Instant at,
        long configuration) {

    /** How an identifier changes hands. */
    public enum Kind {
        /** It was seen for the first time. */
        BORN,
        /** Two persons became one. */
        MERGE,
        /** One person became two. */
        SPLIT,
        /** It went from one person to another, and both live on. */
        MOVE
    }
}
