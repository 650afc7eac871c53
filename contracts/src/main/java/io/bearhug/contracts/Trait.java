package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a person with its origin.
 *
 * @param value text, number, truth value, list or map, as JSON has them
 * @param kind how we came to know it
 * @param source id of the source that said so
 * @param at when it was said or seen
 * @param purposes what it may be used for; empty means it is not bound to a purpose
 * @param keptUntil when it is forgotten, null if no purpose sets a limit
 */
public record Trait(
        Object value,
        Kind kind,
        String source,
        Instant at,
        List<String> purposes,
        @Nullable Instant keptUntil) {

    public Trait {
        purposes = Lists.copy(purposes);
    }

    /** How a trait came to be known. */
    public enum Kind {
        /** They said it. */
        @JsonProperty("stated")
        STATED,
        /** They did it. */
        @JsonProperty("observed")
        OBSERVED,
        /** We think so. */
        @JsonProperty("inferred")
        INFERRED
    }
}
