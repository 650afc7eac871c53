package io.bearhug.context.rhythm;

import java.util.List;

/**
 * Kinds of days, and what is known of them before anything is known of a person: how likely people are to have time for themselves by the
 * hour of the clock. The figures are the house's own sketch: seven to eight hours of sleep, eight of work with a break, evenings more free
 * than afternoons. They only have to be a fair start.
 */
final class Kind {

    /** Index of days without work. */
    static final int OFF = 0;

    /** All of them, in percent by the hour of the clock after midnight. */
    static final List<Kind> ALL = List.of(
            /* no work. */
            new Kind(0, 0, 32, 12, 6, 3, 2, 2, 5, 12, 39, 65, 78, 78, 65, 72, 80, 80, 78, 72, 62, 75, 80, 80, 68, 47),
            /* work from about nine to five. */
            new Kind(1, 0.74, 12, 5, 2, 1, 1, 4, 12, 14, 6, 3, 4, 5, 15, 7, 4, 4, 7, 29, 55, 72, 80, 80, 49, 26),
            /* from six to two. */
            new Kind(2, 0.10, 3, 2, 1, 2, 5, 5, 3, 3, 3, 8, 5, 3, 4, 8, 36, 65, 78, 78, 65, 75, 78, 52, 15, 6),
            /* from two to ten. */
            new Kind(3, 0.10, 52, 26, 8, 3, 2, 2, 4, 10, 39, 65, 75, 65, 46, 15, 4, 4, 4, 4, 10, 4, 4, 5, 32, 58),
            /* from ten to six in the morning. */
            new Kind(4, 0.06, 5, 5, 6, 5, 4, 5, 15, 12, 5, 4, 4, 4, 5, 8, 26, 52, 65, 68, 65, 65, 46, 12, 4, 4));

    /** How many there are. */
    static final int COUNT = ALL.size();

    private final int index;
    private final double share;
    private final double[] free = new double[PersonalDay.HOURS];

    private Kind(int index, double share, int... percent) {
        this.index = index;
        this.share = share;
        for (int clock = 0; clock < PersonalDay.HOURS; clock++) {
            free[PersonalDay.hour(clock)] = percent[clock] / 100.0;
        }
    }

    /** Its place among all. */
    int index() {
        return index;
    }

    /** Whether it is a day without work. */
    boolean isOff() {
        return index == OFF;
    }

    /** Its share among people's working days. */
    double share() {
        return share;
    }

    /**
     * Likelihood of free time for people in general.
     *
     * @param hour of the personal day
     * @param phase hours by which somebody lives later than others
     */
    double free(int hour, int phase) {
        return free[Math.floorMod(hour - phase, PersonalDay.HOURS)];
    }
}
