package io.bearhug.decision.reporting;

import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How decisions of a day saw a need of somebody; the same view for those who are held out.
 *
 * @param need its id
 * @param state in which they saw it
 * @param since the first evidence of it
 * @param first when it was first seen so on that day
 * @param last when last
 */
public record NeedSeen(String need, NeedState state, Instant since, Instant first, Instant last) {

    /** Seen once. */
    static NeedSeen at(Instant at, String need, NeedState state, Instant since) {
        return new NeedSeen(need, state, since, at, at);
    }

    /** Both sightings as one; in whichever order, and however often. */
    public NeedSeen and(NeedSeen other) {
        return new NeedSeen(
                need,
                state,
                since,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    /** What sightings are put together by. */
    public Key key() {
        return new Key(need, state, since, Span.day(first));
    }

    /** Sightings of one state on one day. */
    public record Key(String need, NeedState state, Instant since, LocalDate day) {}
}
