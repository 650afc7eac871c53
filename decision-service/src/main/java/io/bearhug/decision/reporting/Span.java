package io.bearhug.decision.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time a report is about.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
public record Span(Instant from, Instant to) {

    /** So far back facts are kept. */
    public static final Duration LONGEST = Duration.ofDays(400);

    /** The time a report is about unless somebody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(28);

    public Span {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a span of at most " + LONGEST.toDays() + " days, from before to");
        }
    }

    /** Whether something happened in it. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The same so much earlier. */
    public Span earlier(Duration by) {
        return new Span(from.minus(by), to.minus(by));
    }

    /** The day of an instant; days are UTC's. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
