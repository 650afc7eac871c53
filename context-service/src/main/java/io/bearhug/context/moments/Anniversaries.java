package io.bearhug.context.moments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The returns of a date, in somebody's own zone. What began on 29 February returns on the 28th in years without one.
 *
 * @param first day
 * @param before how long before a return it is time to act
 * @param zone where the person lives
 * @param keepsFor how long there is to act at least
 */
record Anniversaries(LocalDate first, Period before, ZoneId zone, Duration keepsFor) {

    /** Another return this near is the same, told a little differently. */
    static final int SAME_TIME_DAYS = 15;

    /**
     * A return.
     *
     * @param day of it
     * @param ripe when it is time to act
     * @param over when it is too late
     */
    record Return(LocalDate day, Instant ripe, Instant over) {}

    /** Those that are not over, and the next one to come; the first day itself is the first of them. */
    List<Return> around(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        int year = Math.max(0, Math.min(today.getYear(), today.plus(before).getYear()) - first.getYear() - 1);
        var found = new ArrayList<Return>();
        Return next;
        do {
            next = on(first.plusYears(year));
            year++;
            if (next.over().isAfter(now)) {
                found.add(next);
            }
        } while (!next.ripe().isAfter(now));
        return found;
    }

    private Return on(LocalDate day) {
        var ripe = day.minus(before).atStartOfDay(zone).toInstant();
        var begins = day.atStartOfDay(zone).toInstant();
        var least = ripe.plus(keepsFor);
        return new Return(day, ripe, begins.isAfter(least) ? begins : least);
    }
}
