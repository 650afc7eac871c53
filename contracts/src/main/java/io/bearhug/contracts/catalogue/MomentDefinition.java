package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern worth answering.
 *
 * @param id referenced by actions
 * @param when the pattern
 * @param cooldown before it may fire again for the same person
 */
public record MomentDefinition(
        String id, When when, @Nullable Duration cooldown) {

    /**
     * A pattern as written; exactly one of sequence, count, need, affinity, trouble, occasion, rhythm, every, trait and at
     * leads, the other fields belong to it.
     */
    public record When(
            List<Step> sequence,
            @Nullable Duration within,
            @Nullable String count,
            @Nullable Integer times,
            @Nullable String where,
            @Nullable String need,
            @Nullable String affinity,
            @Nullable Double trouble,
            @Nullable Double above,
            @Nullable String occasion,
            @Nullable Period before,
            @Nullable String rhythm,
            @Nullable String after,
            @Nullable Double likelihood,
            @Nullable Duration every,
            @Nullable String trait,
            @Nullable Instant at,
            @Nullable String who) {
        public When {
            sequence = Lists.copy(sequence);
        }
    }

    /**
     * One step of a sequence: an event that must come ({@code event}), or must not come for a while ({@code absence}).
     *
     * @param event name of an event that must come
     * @param times how often, 1 where null
     * @param absence name of an event that must not come
     * @param duration how long it must not come, written {@code for}
     * @param where condition over {@code event} and {@code properties}, CEL
     */
    public record Step(
            @Nullable String event,
            @Nullable Integer times,
            @Nullable String absence,
            @JsonProperty("for") @Nullable Duration duration,
            @Nullable String where) {}
}
