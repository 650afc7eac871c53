package io.bearhug.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.ToLongFunction;

/** {@code getHours("Europe/Berlin")} and its like; without a zone in UTC. Sunday is day 0, months and days of a year count from 0. */
final class TimeParts {

    static final Map<String, Function> ALL = Map.ofEntries(
            part("getFullYear", ZonedDateTime::getYear),
            part("getMonth", it -> it.getMonthValue() - 1),
            part("getDayOfYear", it -> it.getDayOfYear() - 1),
            part("getDayOfMonth", it -> it.getDayOfMonth() - 1),
            part("getDate", ZonedDateTime::getDayOfMonth),
            part("getDayOfWeek", it -> it.getDayOfWeek().getValue() % 7),
            timed("getHours", ZonedDateTime::getHour, Duration::toHours),
            timed("getMinutes", ZonedDateTime::getMinute, Duration::toMinutes),
            timed("getSeconds", ZonedDateTime::getSecond, Duration::toSeconds),
            timed("getMilliseconds", it -> it.getNano() / 1_000_000, Duration::toMillisPart));

    private TimeParts() {}

    private static Map.Entry<String, Function> part(String name, ToLongFunction<ZonedDateTime> part) {
        return Map.entry(name, (_, time, zone) -> time instanceof Instant it ? at(it, zone, part) : null);
    }

    private static Map.Entry<String, Function> timed(
            String name, ToLongFunction<ZonedDateTime> part, ToLongFunction<Duration> ofSpan) {
        return Map.entry(name, (_, time, zone) -> switch (time) {
            case Instant it -> at(it, zone, part);
            case Duration it -> ofSpan.applyAsLong(it);
            default -> null;
        });
    }

    private static @org.jspecify.annotations.Nullable Object at(
            Instant time, Object zone, ToLongFunction<ZonedDateTime> part) {
        try {
            var in = zone instanceof String name ? ZoneId.of(name) : ZoneOffset.UTC;
            return part.applyAsLong(time.atZone(in));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
