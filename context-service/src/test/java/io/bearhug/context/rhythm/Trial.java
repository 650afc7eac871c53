package io.bearhug.context.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lives predicted day by day, beside the true average of the same lives, which nobody would know beforehand: by weekday for days off, by
 * weekday and hour for free time.
 */
final class Trial {

    /** What is predicted. */
    enum Of {
        /** Whether a day is off, at its beginning. */
        OFF_AHEAD,
        /** The same at eleven, with what was seen of the day. */
        OFF_AT_ELEVEN,
        /** Whether a half-hour is free, at the beginning of the day. */
        FREE_AHEAD
    }

    /** Ours, that of the average, and ours for somebody of whom nothing is known. */
    record Both(Score ours, Score average, Score stranger) {
        Both() {
            this(new Score(), new Score(), new Score());
        }

        void add(double ours, double average, double stranger, boolean truth) {
            this.ours.add(ours, truth);
            this.average.add(average, truth);
            this.stranger.add(stranger, truth);
        }

        double strangerRatio() {
            return ours.logLoss() / stranger.logLoss();
        }

        double brierRatio() {
            return ours.brier() / average.brier();
        }

        double logRatio() {
            return ours.logLoss() / average.logLoss();
        }
    }

    private final Map<Of, Both> all = new EnumMap<>(Of.class);
    private final Map<Life.Way, Map<Of, Both>> byWay = new EnumMap<>(Life.Way.class);
    private final Map<Integer, double[]> offByWeekday = new HashMap<>();
    private final Map<Integer, double[]> freeByHour = new HashMap<>();
    private final int from;
    private final int to;

    /** Predicts the days of these numbers, each from all days before it. */
    Trial(List<Life> lives, int from, int to) {
        this.from = from;
        this.to = to;
        lives.forEach(this::average);
        lives.forEach(this::predict);
    }

    Both of(Of what) {
        return all.getOrDefault(what, new Both());
    }

    Both of(Life.Way way, Of what) {
        return byWay.getOrDefault(way, Map.of()).getOrDefault(what, new Both());
    }

    private void average(Life life) {
        life.halves.forEach(half -> count(freeByHour, hour(half), half.free()));
        life.off.forEach((date, off) -> count(offByWeekday, date.getDayOfWeek().getValue(), off));
    }

    private void predict(Life life) {
        var marks = Marks.NONE;
        var done = Instant.EPOCH;
        for (int day = from; day < to; day++) {
            var date = Life.BEGINS.plusDays(day);
            var zone = life.zone(date);
            var start = date.atTime(4, 0).atZone(zone).toInstant();
            var eleven = date.atTime(11, 0).atZone(zone).toInstant();
            marks = life.marks(marks, done, start);
            predict(life, date, rhythm(marks, zone, start), rhythm(Marks.NONE, zone, start));
            marks = life.marks(marks, start, eleven);
            done = eleven;
            note(
                    life,
                    Of.OFF_AT_ELEVEN,
                    rhythm(marks, zone, eleven).dayOff(date),
                    mean(offByWeekday, date.getDayOfWeek().getValue()),
                    rhythm(Marks.NONE, zone, eleven).dayOff(date),
                    life.off.getOrDefault(date, false));
        }
    }

    private void predict(Life life, LocalDate date, Rhythm ahead, Rhythm stranger) {
        note(
                life,
                Of.OFF_AHEAD,
                ahead.dayOff(date),
                mean(offByWeekday, date.getDayOfWeek().getValue()),
                stranger.dayOff(date),
                life.off.getOrDefault(date, false));
        for (var half : life.halves) {
            if (half.date().equals(date)) {
                note(
                        life,
                        Of.FREE_AHEAD,
                        ahead.at(half.at()).free(),
                        mean(freeByHour, hour(half)),
                        stranger.at(half.at()).free(),
                        half.free());
            }
        }
    }

    private static Rhythm rhythm(Marks marks, ZoneId zone, Instant now) {
        return Rhythm.of(List.of(new Diary.Page(marks, null, null)), Set.of(), Stated.NOTHING, zone, now);
    }

    private void note(Life life, Of what, double ours, double average, double stranger, boolean truth) {
        all.computeIfAbsent(what, _ -> new Both()).add(ours, average, stranger, truth);
        byWay.computeIfAbsent(life.way, _ -> new EnumMap<>(Of.class))
                .computeIfAbsent(what, _ -> new Both())
                .add(ours, average, stranger, truth);
    }

    private static int hour(Life.Half half) {
        return half.date().getDayOfWeek().getValue() * 100
                + half.at().atZone(half.zone()).getHour();
    }

    private static void count(Map<Integer, double[]> sums, int key, boolean truth) {
        var sum = sums.computeIfAbsent(key, _ -> new double[2]);
        sum[0] += truth ? 1 : 0;
        sum[1]++;
    }

    private static double mean(Map<Integer, double[]> sums, int key) {
        var sum = sums.getOrDefault(key, new double[] {1, 2});
        return sum[0] / sum[1];
    }

    /** A line per way of living and prediction. */
    String table() {
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "days %d to %d%n%-10s %-14s %8s %8s %8s %8s %8s %8s %8s%n",
                from + 1,
                to,
                "way",
                "predicted",
                "brier",
                "average",
                "stranger",
                "logloss",
                "average",
                "stranger",
                "n"));
        for (var what : Of.values()) {
            line(table, "all", what, of(what));
        }
        for (var way : Life.Way.values()) {
            for (var what : Of.values()) {
                line(table, way.name(), what, of(way, what));
            }
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String way, Of what, Both both) {
        table.append(String.format(
                Locale.ROOT,
                "%-10s %-14s %8.4f %8.4f %8.4f %8.4f %8.4f %8.4f %8d%n",
                way.toLowerCase(Locale.ROOT),
                what.name().toLowerCase(Locale.ROOT),
                both.ours().brier(),
                both.average().brier(),
                both.stranger().brier(),
                both.ours().logLoss(),
                both.average().logLoss(),
                both.stranger().logLoss(),
                both.ours().count()));
    }
}
