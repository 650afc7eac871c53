package io.bearhug.context.rhythm;

import java.util.Arrays;

/** By how many hours somebody lives later (or earlier) than people in general: morning and night people. */
final class Phase {

    private static final int EARLIEST = -2;
    private static final int LATEST = 5;
    /** Standard deviation among people, in hours. */
    private static final double SPREAD = 1.3;
    /** Days hang together, so that many of them say less than one by one. */
    private static final double TEMPER = 0.3;
    /** Share of days off among people, and what the rest is. */
    private static final double OFF = 0.3;

    private static final double[] USUAL = usual();
    private static final double USUAL_DAY = Arrays.stream(USUAL).sum();

    private Phase() {}

    /** Likelihood of free time on any day of people in general. */
    static double usual(int hour, int phase) {
        return USUAL[Math.floorMod(hour - phase, PersonalDay.HOURS)];
    }

    /** Free hours of any day of people in general. */
    static double usualDay() {
        return USUAL_DAY;
    }

    /** The likeliest one, by the days from a day on. */
    static int of(Diary diary, double[] weights, int from) {
        var active = new double[PersonalDay.HOURS];
        double all = 0;
        for (int day = from; day < diary.days(); day++) {
            for (int left = diary.active()[day]; left != 0; left &= left - 1) {
                active[Integer.numberOfTrailingZeros(left)] += weights[day];
                all += weights[day];
            }
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int phase = EARLIEST; all > 0 && phase <= LATEST; phase++) {
            double log = -0.5 * phase * phase / (SPREAD * SPREAD);
            for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
                log += TEMPER * active[hour] * Math.log(usual(hour, phase) + 0.03);
            }
            if (log > most) {
                most = log;
                best = phase;
            }
        }
        return best;
    }

    private static double[] usual() {
        var usual = new double[PersonalDay.HOURS];
        for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
            for (var kind : Kind.ALL) {
                usual[hour] += (kind.isOff() ? OFF : (1 - OFF) * kind.share()) * kind.free(hour, 0);
            }
        }
        return usual;
    }
}
