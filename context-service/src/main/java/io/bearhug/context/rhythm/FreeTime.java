package io.bearhug.context.rhythm;

/** How likely somebody has time for themselves, by kind of day and hour: beforehand as people in general, who keep some weight for ever. */
final class FreeTime {

    /** What the hour before and after say of an hour. */
    static final double NEIGHBOUR = 0.25;

    /**
     * People in general weigh as much as so many hours with us, divided by the variance of what they do: that nobody has time at work is surer
     * than how they spend an evening.
     */
    private static final double WORTH = 0.5;

    private final int phase;
    private final double[][] free = new double[Kind.COUNT][PersonalDay.HOURS];

    /**
     * Of people in general.
     *
     * @param phase hours by which they live later than others
     */
    FreeTime(int phase) {
        this.phase = phase;
        for (var kind : Kind.ALL) {
            for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
                free[kind.index()][hour] = kind.free(hour, phase);
            }
        }
    }

    /** The likelihood in an hour of such a day. */
    double of(int kind, int hour) {
        return free[kind][hour];
    }

    /**
     * Learns days of a kind. The rarer somebody comes, the less an hour without them says.
     *
     * @param days how many there were
     * @param active by hour, on how many of them they did something
     * @param unseen by hour, on how many of them nobody looked
     * @param engaged likelihood that they do something in a free hour
     * @param idle the same in any other
     */
    void learn(Kind kind, double days, double[] active, double[] unseen, double engaged, double idle) {
        for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
            double seen = Math.max(0, days * neighbourhood(hour) - withNeighbours(unseen, hour));
            double rate = seen == 0 ? 0 : withNeighbours(active, hour) / seen;
            double raw = Math.clamp((rate - idle) / (engaged - idle), 0.0, 1.0);
            double told = engaged * seen;
            double before = kind.free(hour, phase);
            double worth = worth(before);
            free[kind.index()][hour] = (worth * before + told * raw) / (worth + told);
        }
    }

    /**
     * How unlike people in general it is: the logarithm of how much likelier they are beforehand, by the Beta distribution around them in which
     * they weigh what they weigh; 0 for people in general.
     */
    double strangeness() {
        double sum = 0;
        for (var kind : Kind.ALL) {
            for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
                double before = kind.free(hour, phase);
                double own = free[kind.index()][hour];
                sum += worth(before)
                        * (before * Math.log(before / own) + (1 - before) * Math.log((1 - before) / (1 - own)));
            }
        }
        return sum;
    }

    private static double worth(double before) {
        return WORTH / (before * (1 - before));
    }

    private static double neighbourhood(int hour) {
        return 1 + NEIGHBOUR * (hour == 0 || hour == PersonalDay.HOURS - 1 ? 1 : 2);
    }

    private static double withNeighbours(double[] all, int hour) {
        double before = hour == 0 ? 0 : all[hour - 1];
        double after = hour == PersonalDay.HOURS - 1 ? 0 : all[hour + 1];
        return all[hour] + NEIGHBOUR * (before + after);
    }
}
