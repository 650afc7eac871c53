package io.bearhug.identity.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The little arithmetic facts need. */
final class Times {

    private Times() {}

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** To the microsecond, because that is what the store keeps: a fact read back equals the one written. */
    static Instant exact(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }
}
