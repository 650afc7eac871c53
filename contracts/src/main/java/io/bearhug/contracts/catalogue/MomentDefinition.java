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
     *
     * @param sequence events in order, the last of which may be an absence
     * @param within in which the events of a sequence or a count lie
     * @param count name of an event that must come {@code times} times
     * @param times how often, 1 where null
     * @param where condition of a count over {@code event} and {@code properties}, CEL
     * @param need id of a need whose strength must rise over {@code above}, 0.5 where null
     * @param affinity property of which some value's weight must rise over {@code above}, 5 where null
     * @param trouble over which trouble must rise
     * @param above see need and affinity
     * @param occasion kind of occasions that come round
     * @param before how long before an occasion or a trait's date, none where null
     * @param rhythm what must be likely: {@code dayOff}, {@code free} or {@code active}
     * @param after what opens the window of a rhythm: {@code firstActivity}, also where null
     * @param likelihood of the rhythm at least, 0.5 where null
     * @param every how long between two, an hour at least
     * @param trait id of a trait that is a date, which comes round every year
     * @param at a time
     * @param who for whom that time is: a condition over the person, CEL; for everybody where null
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
