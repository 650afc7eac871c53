package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared attribute of people, typed so that rules about it can be checked.
 *
 * @param id the trait's name
 * @param type of its values
 * @param defaultValue what absence means, null if absence is unknown
 * @param purposes what it may be used for
 * @param mention whether the person may be told that we know it
 * @param sensitive never explored with, never named
 */
public record TraitDefinition(
        String id,
        @Nullable Type type,

        @JsonProperty("default") @Nullable Object defaultValue,

        List<String> purposes,
        @Nullable Mention mention,
        @Nullable Boolean sensitive) {

    public TraitDefinition {
        purposes = Lists.copy(purposes);
    }

    /** Types of traits. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("date")
        DATE,
        @JsonProperty("timestamp")
        TIMESTAMP,
        @JsonProperty("list")
        LIST
    }

    /** When a trait may be named to the person. */
    public enum Mention {
        @JsonProperty("freely")
        FREELY,
        @JsonProperty("whenAsked")
        WHEN_ASKED,
        @JsonProperty("never")
        NEVER
    }
}
