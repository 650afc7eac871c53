package io.bearhug.context.rhythm;

/** How likely it is to see what was seen of a day, by its kind. */
final class Likelihood {

    /** How much of what its hours say a day says. */
    private static final double TEMPER = 1.0;
    /** No day speaks more strongly than this against a kind. */
    private static final double LEAST = 1e-4;

    private static final double LEAST_LOG = Math.log(LEAST);

    private final double[][] inactive = new double[Kind.COUNT][PersonalDay.HOURS];
    private final double[][] odds = new double[Kind.COUNT][PersonalDay.HOURS];
    private final double[] nothing = new double[Kind.COUNT];
    private final double silent;

    /**
     * Of days of such habits.
     *
     * @param silent likelihood of a day without a sign of life
     */
    Likelihood(Habits habits, double silent) {
        this.silent = silent;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            for (int hour = 0; hour < PersonalDay.HOURS; hour++) {
                double active = habits.active(kind, hour);
                inactive[kind][hour] = Math.log1p(-active);
                odds[kind][hour] = Math.log(active) - inactive[kind][hour];
                nothing[kind] += inactive[kind][hour];
            }
        }
    }

    /**
     * Writes it for all kinds; of an active day up to a factor that all kinds share.
     *
     * @return the logarithm of that factor
     */
    double write(int seen, int active, double[] into) {
        double most = Double.NEGATIVE_INFINITY;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            into[kind] = TEMPER * log(kind, seen, active);
            most = Math.max(most, into[kind]);
        }
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            into[kind] = active == 0
                    ? silent + (1 - silent) * Math.exp(into[kind])
                    : into[kind] - most < LEAST_LOG ? LEAST : Math.exp(into[kind] - most);
        }
        return active == 0 ? 0 : most;
    }

    private double log(int kind, int seen, int active) {
        double log = nothing[kind];
        for (int left = Diary.ALL & ~seen; left != 0; left &= left - 1) {
            log -= inactive[kind][Integer.numberOfTrailingZeros(left)];
        }
        for (int left = active; left != 0; left &= left - 1) {
            log += odds[kind][Integer.numberOfTrailingZeros(left)];
        }
        return log;
    }
}
