package io.bearhug.context.rhythm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a person is active, has their day off and is free, as far as can be told at an instant. */
public final class Rhythm {

    /** Days with activity after which half of it is their own, half people in general. */
    private static final double WORTH_DAYS = 14;
    /** What the kinds of days say of an hour of the week weighs as much as so many weeks of it. */
    private static final double WEEK_WORTH = 4;
    /** They said so; they may still have taken a holiday. */
    private static final double SURE = 0.97;
    /** Below this they have no free time of which minutes could be left. */
    private static final double HARDLY = 0.05;

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST_FREE = Duration.ofHours(12);

    private final ZoneId zone;
    private final Diary diary;
    private final Stated stated;
    private final LocalDate offFrom;
    private final Habits habits;

    private Rhythm(ZoneId zone, Diary diary, Stated stated) {
        this.zone = zone;
        this.diary = diary;
        this.stated = stated;
        offFrom = dayAfter(stated.offSince());
        habits = Habits.of(diary, offFrom, dayAfter(stated.freeSince()));
    }

    /**
     * What can be said of an instant.
     *
     * @param active likelihood that they do something with us in that hour
     * @param free likelihood that they have time for themselves
     * @param dayOff likelihood that the day is off
     * @param freeMinutes how long they then usually stay free
     */
    public record Likely(double active, double free, double dayOff, long freeMinutes) {}

    /**
     * Learns it.
     *
     * @param pages marks of all their fragments
     * @param except starts of half-hours in which it was not them
     * @param stated what they said of it
     * @param zone in which they live
     * @param now what happened later is not seen
     */
    public static Rhythm of(List<Diary.Page> pages, Set<Instant> except, Stated stated, ZoneId zone, Instant now) {
        return new Rhythm(zone, Diary.of(pages, zone, except, inReason(now)), stated);
    }

    /** Of an instant: of today with what was seen of today, of later days by their pattern. */
    public Likely at(Instant instant) {
        var at = inReason(instant);
        var day = PersonalDay.of(at, zone);
        var kinds = kinds(day.date());
        double free = free(day, kinds);
        return new Likely(
                active(day.date().getDayOfWeek(), day.hour(), kinds),
                free,
                kinds[Kind.OFF],
                free < HARDLY ? 0 : minutes(at, free));
    }

    /** Likelihood that a date is a day off; of today with what was seen of it. */
    public double dayOff(LocalDate date) {
        return kinds(date)[Kind.OFF];
    }

    /** The date of an instant in their days, which begin at four. */
    public LocalDate date(Instant at) {
        return PersonalDay.of(at, zone).date();
    }

    /** Whether they did something on a date, among the last twelve weeks. */
    public boolean wasActive(LocalDate date) {
        int day = diary.index(date);
        return day >= 0 && day <= diary.today() && diary.active()[day] != 0;
    }

    /** How far it rests on what they did, from 0 to 1. */
    public double sure() {
        double days = habits.daysOfEvidence();
        return days / (days + WORTH_DAYS);
    }

    /** Their zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Their usual week: see {@link io.bearhug.contracts.context.LiveContext.Rhythm}. */
    public List<String> week() {
        var week = new ArrayList<String>();
        for (var weekday : DayOfWeek.values()) {
            var hours = new StringBuilder();
            var today = usual(weekday);
            var yesterday = usual(weekday.minus(1));
            for (int clock = 0; clock < PersonalDay.HOURS; clock++) {
                boolean isYesterday = clock < PersonalDay.BEGINS;
                var day = isYesterday ? weekday.minus(1) : weekday;
                var kinds = isYesterday ? yesterday : today;
                int hour = PersonalDay.hour(clock);
                double active = active(day, hour, kinds);
                hours.append((char) ('0' + Math.min(9, (int) (10 * active))));
            }
            week.add(hours.toString());
        }
        return week;
    }

    /** Likelihood of free time: where they were just seen, with that. */
    private double free(PersonalDay day, double[] kinds) {
        double free = isTooEarly(day) ? 0 : mix(kinds, day.hour());
        return wasActive(day) ? habits.freeIfActive(free) : free;
    }

    private double mix(double[] kinds, int hour) {
        double free = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            free += kinds[kind] * habits.free(kind, hour);
        }
        return free;
    }

    /** Half-hour by half-hour, as likely as its least free one so far: free time comes in one piece. Real time, however clocks change. */
    private long minutes(Instant at, double free) {
        double least = free;
        double minutes = 0;
        var until = at.plus(LONGEST_FREE);
        var date = date(at);
        var today = kinds(date);
        var tomorrow = kinds(date.plusDays(1));
        for (var slot = at; slot.isBefore(until) && least > 0; slot = slot.plus(Marks.SLOT)) {
            var day = PersonalDay.of(slot, zone);
            least = Math.min(least, free(day, day.date().equals(date) ? today : tomorrow));
            minutes += Marks.SLOT.toMinutes() * least / free;
        }
        return Math.round(minutes);
    }

    private boolean isTooEarly(PersonalDay day) {
        var from = stated.notBefore();
        return from != null
                && PersonalDay.clock(day.hour()) >= PersonalDay.BEGINS
                && LocalTime.of(PersonalDay.clock(day.hour()), 0).isBefore(from);
    }

    private boolean wasActive(PersonalDay day) {
        int index = diary.index(day.date());
        return index >= 0 && index <= diary.today() && (diary.active()[index] >> day.hour() & 1) != 0;
    }

    private double[] kinds(LocalDate date) {
        return habits.kinds(date, off(date), date.isBefore(offFrom) || stated.daysOff() != null);
    }

    private double off(LocalDate date) {
        var daysOff = stated.daysOff();
        return daysOff == null ? habits.pattern().off(date) : daysOff.contains(date.getDayOfWeek()) ? SURE : 1 - SURE;
    }

    private double[] usual(DayOfWeek day) {
        var daysOff = stated.daysOff();
        double off = daysOff == null ? habits.pattern().off(day) : daysOff.contains(day) ? SURE : 1 - SURE;
        return habits.kinds(off);
    }

    /** A Beta for each hour of the week, around what the kinds of days say. */
    private double active(DayOfWeek weekday, int hour, double[] kinds) {
        double before = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            before += kinds[kind] * habits.active(kind, hour);
        }
        return habits.active(weekday, hour, (1 - habits.silent()) * before, WEEK_WORTH);
    }

    private LocalDate dayAfter(Instant at) {
        return PersonalDay.of(inReason(at), zone).date().plusDays(1);
    }

    /** Calendars end somewhere; nobody lives there. */
    private static Instant inReason(Instant at) {
        return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(LATEST) ? LATEST : at;
    }

    /** The first half-hour in which they did something on a date, to the hour; empty if they did not. */
    public Optional<Instant> firstActivity(LocalDate date) {
        int day = diary.index(date);
        if (day < 0 || day > diary.today() || diary.active()[day] == 0) {
            return Optional.empty();
        }
        int hour = Integer.numberOfTrailingZeros(diary.active()[day]);
        return Optional.of(
                date.atTime(PersonalDay.BEGINS, 0).plusHours(hour).atZone(zone).toInstant());
    }
}
