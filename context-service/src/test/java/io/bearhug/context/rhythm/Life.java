package io.bearhug.context.rhythm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up life, half-hour by half-hour, of which the truth is known: which days are off, when there is time, and what a channel gets to see.
 * It shares no figure with the model.
 */
final class Life {

    static final LocalDate BEGINS = LocalDate.parse("2026-02-02");
    static final int DAYS = 56;

    private static final List<ZoneId> HOMES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Australia/Sydney"),
            ZoneId.of("Europe/London"));

    /** How somebody lives. */
    enum Way {
        OFFICE(30),
        PART_TIME(8),
        SHOP(10),
        ROTA(10),
        TURNS(8),
        NIGHTS(6),
        PARENT(12),
        OWL(6),
        RETIRED(5),
        TRAVELLER(5),
        /** More with us in idle hours at a desk than at home after work. */
        DESK(8),
        /** The same in a shop. */
        COUNTER(8);

        final int percent;

        Way(int percent) {
            this.percent = percent;
        }
    }

    /** What a half-hour was. */
    record Half(Instant at, ZoneId zone, LocalDate date, boolean off, boolean free, boolean active) {}

    final Way way;
    final ZoneId home;
    final List<Half> halves = new ArrayList<>();
    final TreeMap<LocalDate, Boolean> off = new TreeMap<>();

    private final Random random;
    private final int phase;
    private final double engaged;
    private final DayOfWeek ownDay;

    Life(Way way, long seed) {
        this.way = way;
        random = new Random(seed);
        home = HOMES.get(random.nextInt(HOMES.size()));
        phase = random.nextInt(28);
        engaged = 0.08 + 0.3 * random.nextDouble();
        ownDay = DayOfWeek.of(1 + random.nextInt(5));
        for (int day = 0; day < DAYS; day++) {
            live(BEGINS.plusDays(day));
        }
    }

    /** A population in the proportions of the ways. */
    static List<Life> population(int hundreds, long seed) {
        var lives = new ArrayList<Life>();
        for (var way : Way.values()) {
            for (int i = 0; i < way.percent * hundreds; i++) {
                lives.add(new Life(way, seed * 1_000_003 + way.name().hashCode() * 10_007L + i));
            }
        }
        return lives;
    }

    /** Marks with what was seen of them from one instant to before another. */
    Marks marks(Marks known, Instant from, Instant before) {
        var marks = known;
        for (var half : halves) {
            if (half.active && !half.at.isBefore(from) && half.at.isBefore(before)) {
                marks = marks.with(half.at, half.zone.getId());
            }
        }
        return marks;
    }

    /** Where they are on a date. */
    ZoneId zone(LocalDate date) {
        boolean isAway = way == Way.TRAVELLER && (date.toEpochDay() + phase) % 21 < 5;
        return isAway ? ZoneId.of(home.getId().startsWith("Asia") ? "Europe/Paris" : "Asia/Singapore") : home;
    }

    private void live(LocalDate date) {
        boolean isOff = isOff(date) || random.nextInt(100) < 4;
        boolean isSilent = random.nextInt(100) < 8;
        double late = random.nextGaussian() * 0.4;
        double errand = 10 + random.nextInt(11);
        double chores = 9 + random.nextInt(13);
        var zone = zone(date);
        off.put(date, isOff);
        var start = date.atTime(4, 0).atZone(zone).toInstant();
        var end = date.plusDays(1).atTime(4, 0).atZone(zone(date.plusDays(1))).toInstant();
        for (var at = start; at.isBefore(end); at = at.plus(Duration.ofMinutes(30))) {
            var local = at.atZone(zone);
            double hour = local.getHour() + local.getMinute() / 60.0;
            double day = hour < 4 ? hour + 24 : hour;
            boolean isAwake = isAwake(day - late, isOff, date);
            boolean isFree = isAwake
                    && hasTime(day - late, isOff, date)
                    && !(day >= errand && day < errand + 1)
                    && !(day >= chores && day < chores + 2);
            double chance = isAwake ? chance(day, isOff, isFree, date) : 0.002;
            boolean isActive = !isSilent && random.nextDouble() < chance;
            halves.add(new Half(at, zone, date, isOff, isFree, isActive));
        }
    }

    private double chance(double hour, boolean isOff, boolean isFree, LocalDate date) {
        boolean isBored = (way == Way.DESK || way == Way.COUNTER) && !isOff;
        if (isFree) {
            return isBored ? engaged * 0.3 : engaged;
        }
        if (isBored && hour >= work(date)[0] && hour < work(date)[1]) {
            return engaged * 0.6;
        }
        return isBreak(hour, date) ? engaged / 3 : engaged * 0.06;
    }

    private boolean isOff(LocalDate date) {
        var weekday = date.getDayOfWeek();
        boolean isWeekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        long day = date.toEpochDay() + phase;
        return switch (way) {
            case OFFICE, TURNS, PARENT, OWL, TRAVELLER, DESK -> isWeekend;
            case PART_TIME -> isWeekend || weekday == ownDay;
            case SHOP, COUNTER -> weekday == DayOfWeek.SUNDAY || weekday == ownDay;
            case ROTA -> day % 6 >= 4;
            case NIGHTS -> day % 8 >= 5;
            case RETIRED -> true;
        };
    }

    /** From when to when they work, in hours of a day that begins at four. */
    private double[] work(LocalDate date) {
        return switch (way) {
            case OFFICE, PART_TIME, TRAVELLER, PARENT, RETIRED, DESK -> new double[] {8.5, 17};
            case SHOP, COUNTER -> new double[] {10, 19};
            case ROTA -> new double[] {6, 14};
            case TURNS -> isEarlyWeek(date) ? new double[] {6, 14} : new double[] {14, 22};
            case NIGHTS -> new double[] {22, 28};
            case OWL -> new double[] {11, 19.5};
        };
    }

    private boolean isEarlyWeek(LocalDate date) {
        return Math.floorMod(Math.floorDiv(date.toEpochDay() + 3, 7) + phase, 2) == 0;
    }

    private boolean isAwake(double hour, boolean isOff, LocalDate date) {
        if (way == Way.NIGHTS && !isOff) {
            return hour >= 14;
        }
        double up = isOff ? (way == Way.OWL ? 11 : way == Way.PARENT ? 7 : 8.5) : Math.min(work(date)[0] - 1.5, 8);
        double down = way == Way.OWL ? 26.5 : work(date)[0] < 7 && !isOff ? 22 : way == Way.TURNS ? 24.5 : 23.5;
        return hour >= (way == Way.OWL && !isOff ? 10 : up) && hour < down;
    }

    private boolean hasTime(double hour, boolean isOff, LocalDate date) {
        if (way == Way.PARENT) {
            return (hour >= 20.5 && hour < 23) || (isOff && hour >= 13 && hour < 15);
        }
        var work = work(date);
        boolean atWork = !isOff && hour >= work[0] - 0.75 && hour < work[1] + 0.75;
        boolean cooks = hour >= 18.5 && hour < 19.5;
        double rush = isOff ? 0 : work[0] - 0.75;
        return !atWork && !cooks && !(hour < rush && hour >= rush - 1 && rush < 12);
    }

    private boolean isBreak(double hour, LocalDate date) {
        double middle = (work(date)[0] + work(date)[1]) / 2;
        return hour >= middle && hour < middle + 0.5;
    }
}
