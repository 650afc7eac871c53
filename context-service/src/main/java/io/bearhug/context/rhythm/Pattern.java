package io.bearhug.context.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Which days are off: weekly, or in turns of another length (four on, two off is six days; early and late weeks in turn are fourteen). Each
 * length is a hypothesis with one unknown likelihood of being off per place in the turn, which is integrated over a grid; hypotheses are weighed by
 * their evidence times what they are worth beforehand, and all of them have a say.
 */
final class Pattern {

    private static final int WEEK = 7;

    /** Lengths of turns in days, and how likely each is beforehand: most people live by the week. */
    private static final int[] LENGTHS = {WEEK, 3, 4, 5, 6, 8, 9, 10, 12, 14, 21, 28};

    private static final double[] WORTH = {0.82, 0.01, 0.015, 0.015, 0.025, 0.02, 0.01, 0.015, 0.01, 0.04, 0.01, 0.01};

    private static final double[] GRID = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98};
    private static final double[] WORKDAY = {0.52, 0.25, 0.10, 0.06, 0.02, 0.02, 0.03};
    private static final double[] SATURDAY = {0.08, 0.05, 0.04, 0.06, 0.09, 0.26, 0.42};
    private static final double[] SUNDAY = {0.04, 0.03, 0.03, 0.05, 0.08, 0.27, 0.50};
    private static final double[] ANY_DAY = {0.42, 0.13, 0.05, 0.03, 0.05, 0.08, 0.24};

    /** Of people in general. */
    static final Pattern PEOPLE = of(LocalDate.EPOCH, new double[0]);

    private final double[] weights = new double[LENGTHS.length];
    private final double[][] means = new double[LENGTHS.length][];
    private final double[] ratios;
    /** The logarithm of how well it explains them, each divided by itself if it is greater than 1. */
    private double explained;

    private Pattern(double[] ratios) {
        this.ratios = ratios;
    }

    /**
     * Learns.
     *
     * @param first date of the first day
     * @param ratios of each day, how much likelier what was seen is on a day off than on another; 1 says nothing
     */
    static Pattern of(LocalDate first, double[] ratios) {
        var pattern = new Pattern(ratios);
        var logs = new double[LENGTHS.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int turn = 0; turn < LENGTHS.length; turn++) {
            logs[turn] = Math.log(WORTH[turn]) + pattern.explain(turn, first.toEpochDay());
            best = Math.max(best, logs[turn]);
        }
        double sum = 0;
        for (int turn = 0; turn < LENGTHS.length; turn++) {
            pattern.weights[turn] = Math.exp(logs[turn] - best);
            sum += pattern.weights[turn];
        }
        for (int turn = 0; turn < LENGTHS.length; turn++) {
            pattern.weights[turn] /= sum;
        }
        pattern.explained = best + Math.log(sum);
        return pattern;
    }

    /** The logarithm of how much likelier all days are with it than if none were off. */
    double evidence() {
        return explained
                + Arrays.stream(ratios)
                        .map(ratio -> Math.log(Math.max(1, ratio)))
                        .sum();
    }

    /** The likelihood that a date is a day off, before anything is seen of it. */
    double off(LocalDate date) {
        double off = 0;
        for (int turn = 0; turn < LENGTHS.length; turn++) {
            off += weights[turn] * means[turn][Math.floorMod(date.toEpochDay(), LENGTHS[turn])];
        }
        return off;
    }

    /** The same for a number of days from a first one on. */
    double[] off(LocalDate first, int days) {
        var off = new double[days];
        for (int turn = 0; turn < LENGTHS.length; turn++) {
            int length = LENGTHS[turn];
            int place = Math.floorMod(first.toEpochDay(), length);
            for (int day = 0; day < days; day++) {
                off[day] += weights[turn] * means[turn][place];
                place = place + 1 == length ? 0 : place + 1;
            }
        }
        return off;
    }

    /** The same for a weekday, as if they lived by the week. */
    double off(DayOfWeek day) {
        return means[0][Math.floorMod(day.getValue() - DayOfWeek.THURSDAY.getValue(), WEEK)];
    }

    /** The logarithm of how well a length explains the days; leaves the mean likelihoods behind. */
    private double explain(int turn, long firstDay) {
        int length = LENGTHS[turn];
        var likelihoods = new double[length * GRID.length];
        Arrays.fill(likelihoods, 1);
        int next = Math.floorMod(firstDay, length);
        for (double ratio : ratios) {
            double more = (ratio - 1) / Math.max(1, ratio);
            double one = 1 / Math.max(1, ratio);
            int place = next * GRID.length;
            next = next + 1 == length ? 0 : next + 1;
            for (int g = 0; ratio != 1 && g < GRID.length; g++) {
                likelihoods[place + g] *= one + GRID[g] * more;
            }
        }
        means[turn] = new double[length];
        double log = 0;
        for (int place = 0; place < length; place++) {
            log += settle(turn, place, likelihoods);
        }
        return log;
    }

    private double settle(int turn, int place, double[] likelihoods) {
        var before = before(LENGTHS[turn], place);
        double mass = 0;
        double off = 0;
        for (int g = 0; g < GRID.length; g++) {
            double part = before[g] * likelihoods[place * GRID.length + g];
            mass += part;
            off += part * GRID[g];
        }
        means[turn][place] = off / mass;
        return Math.log(mass);
    }

    /** What is likely beforehand; day 0 of the epoch was a Thursday. */
    private static double[] before(int length, int place) {
        if (length % WEEK != 0) {
            return ANY_DAY;
        }
        return switch (DayOfWeek.THURSDAY.plus(place)) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> WORKDAY;
        };
    }
}
