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

    /** Source of what people say at their own door. */
    private static final String OWN_DOOR = "self";

    private static final Comparator<Said> BY_TIME =
            Comparator.comparing(Said::at).thenComparing(Said::messageId);
    private static final Comparator<Said> BY_WEIGHT =
            Comparator.comparing(Said::atOwnDoor).thenComparing(BY_TIME);

    public Said {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether they said it at their own door: sources do not overrule that, however much later they speak. */
    public boolean atOwnDoor() {
        return isOwnDoor(source);
    }

    /** Whether a source is the person's own door. */
    public static boolean isOwnDoor(String source) {
        return source.equals(OWN_DOOR);
    }

    /** The one of two words about a trait that counts. */
    public static Said weightier(Said one, Said other) {
        return BY_WEIGHT.compare(one, other) >= 0 ? one : other;
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
