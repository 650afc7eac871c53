package io.bearhug.context.fold;

import io.bearhug.context.notes.Reading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for a need from notes that aged out.
 *
 * @param sum of signals since it was last satisfied
 * @param since the first of them
 * @param satisfied when it was last satisfied, if ever
 * @param answered whether there was evidence before it was satisfied
 */
public record OldNeed(
        @Nullable Decayed sum,
        @Nullable Instant since,
        @Nullable Instant satisfied,
        boolean answered) {

    static final OldNeed NONE = new OldNeed(null, null, null, false);

    /** When it last mattered. */
    public Instant last() {
        return sum != null ? sum.at() : satisfied != null ? satisfied : Instant.EPOCH;
    }

    OldNeed plus(Reading.Signal signal, Instant at, Duration halfLife) {
        if (satisfied != null && !at.isAfter(satisfied)) {
            return new OldNeed(sum, since, satisfied, true);
        }
        var first = since == null || at.isBefore(since) ? at : since;
        var more = sum == null ? new Decayed(signal.weight(), at) : sum.plus(signal.weight(), at, halfLife);
        return new OldNeed(more, first, satisfied, answered);
    }

    OldNeed satisfied(Instant at) {
        if (satisfied != null && !at.isAfter(satisfied)) {
            return this;
        }
        boolean later = sum != null && sum.at().isAfter(at);
        return later ? new OldNeed(sum, since, at, true) : new OldNeed(null, null, at, answered || sum != null);
    }
}
