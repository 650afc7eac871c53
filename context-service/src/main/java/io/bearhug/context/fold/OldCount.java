package io.bearhug.context.fold;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often something happened before the oldest note.
 *
 * @param total all of them
 * @param first earliest
 * @param last latest
 * @param days by UTC day
 */
public record OldCount(long total, Instant first, Instant last, Map<String, Long> days) {

    public OldCount {
        days = Lists.copy(days);
    }

    static OldCount one(Instant at) {
        return new OldCount(1, at, at, Map.of(day(at), 1L));
    }

    OldCount and(OldCount other) {
        var both = new TreeMap<>(days);
        other.days.forEach((day, count) -> both.merge(day, count, Long::sum));
        while (both.size() > Bounds.DAYS) {
            var _ = both.pollFirstEntry();
        }
        return new OldCount(
                total + other.total,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                both);
    }

    /** The UTC day of an instant, as an ISO date. */
    public static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
