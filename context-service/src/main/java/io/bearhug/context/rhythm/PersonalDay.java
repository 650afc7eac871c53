package io.bearhug.context.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Where an instant lies in somebody's days, which begin at four: who is up at two in the morning has not begun a new one.
 *
 * @param date of the day
 * @param hour of it, 0 is the hour after four. On the days on which clocks change one hour may be missing, or last two.
 */
record PersonalDay(LocalDate date, int hour) {

    /** The hour of the clock at which days begin. */
    static final int BEGINS = 4;

    /** Hours of a day. */
    static final int HOURS = 24;

    static PersonalDay of(Instant at, ZoneId zone) {
        var local = LocalDateTime.ofInstant(at, zone).minusHours(BEGINS);
        return new PersonalDay(local.toLocalDate(), local.getHour());
    }

    /** The hour of the clock. */
    static int clock(int hour) {
        return (hour + BEGINS) % HOURS;
    }

    /** The hour of the day at an hour of the clock. */
    static int hour(int clock) {
        return Math.floorMod(clock - BEGINS, HOURS);
    }
}
