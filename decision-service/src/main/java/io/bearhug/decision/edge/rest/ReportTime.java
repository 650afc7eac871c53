package io.bearhug.decision.edge.rest;

import io.bearhug.decision.reporting.Span;
import io.bearhug.support.problem.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time a report is asked for: the last 28 days unless somebody says otherwise. */
final class ReportTime {

    private static final Pattern CURSOR = Pattern.compile("[\\w=+/:.-]{1,200}");

    private static final Pattern DAYS = Pattern.compile("P\\d{1,3}D");

    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private ReportTime() {}

    static Span span(@Nullable String from, @Nullable String to, Clock clock) {
        var end = to == null ? clock.instant() : instant("/to", to);
        var start = start(from, end);
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(Span.LONGEST) > 0) {
            throw ProblemException.invalid(
                    "/from", "expected a time before /to, by %d days at most".formatted(Span.LONGEST.toDays()));
        }
        return new Span(start, end);
    }

    /** A time, or days before the end such as P30D: the last month is the last month, however the clock of who asks goes. */
    private static Instant start(@Nullable String from, Instant end) {
        if (from == null) {
            return end.minus(Span.USUAL);
        }
        return DAYS.matcher(from).matches() ? end.minus(Duration.parse(from)) : instant("/from", from);
    }

    private static Instant instant(String pointer, String text) {
        try {
            var instant = Instant.parse(text);
            bounded(pointer, instant);
            return instant;
        } catch (DateTimeException _) {
            throw ProblemException.invalid(pointer, "expected a time like 2026-01-31T12:00:00Z");
        }
    }

    /** Times that any store can keep. */
    static void bounded(String pointer, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST))) {
            throw ProblemException.invalid(pointer, "expected a time between 1970 and 9000");
        }
    }

    /** What nobody of us has written begins at the beginning. */
    static @Nullable String cursor(@Nullable String after) {
        return after == null || !CURSOR.matcher(after).matches() ? null : after;
    }
}
