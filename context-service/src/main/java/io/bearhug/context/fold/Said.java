package io.bearhug.context.fold;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something stated with an event.
 *
 * @param value what was said, null to take it back
 * @param at when, to the millisecond
 * @param messageId of the event
 * @param source who recorded it
 */
public record Said(@Nullable Object value, Instant at, String messageId, String source) {

    private static final Comparator<Said> BY_TIME =
            Comparator.comparing(Said::at).thenComparing(Said::messageId);

    public Said {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The later of two words. */
    public static Said later(Said one, Said other) {
        return BY_TIME.compare(one, other) >= 0 ? one : other;
    }

    /** The later of two decisions; where both were made at the same time, the <em>no</em>. */
    public static Said laterDecision(Said one, Said other) {
        int order = one.at.compareTo(other.at);
        return order > 0 || (order == 0 && Boolean.FALSE.equals(one.value)) ? one : other;
    }
}
