package io.bearhug.learning.exploration;

/**
 * Inverse gap weighting (Foster and Rakhlin, ICML 2020): what falls short of the best by a gap is chosen with the probability
 * 1 / (K + γ·gap), the best with the rest. The wider a gap and the more is known, the rarer.
 */
public final class SquareCb {

    /** What γ is after one decision; it grows with the root of their number. */
    private static final double FIRST = 10;

    private SquareCb() {}

    /** γ = 10·√t before the t-th decision of a placement, counted from 1. */
    public static double gamma(long decision) {
        return FIRST * Math.sqrt((double) Math.max(1, decision));
    }

    /**
     * The probabilities of arms.
     *
     * @param values by arm, of which more is better; gaps are meant in units of a reward between 0 and 1
     * @param gamma how much a gap counts
     */
    public static Propensities of(double[] values, double gamma) {
        int best = best(values);
        double[] shares = new double[values.length];
        double others = 0;
        for (int arm = 0; arm < values.length; arm++) {
            if (arm != best) {
                shares[arm] = 1 / (values.length + gamma * (values[best] - values[arm]));
                others += shares[arm];
            }
        }
        shares[best] = 1 - others;
        return new Propensities(shares);
    }

    private static int best(double[] values) {
        int best = 0;
        for (int arm = 0; arm < values.length; arm++) {
            if (Double.isNaN(values[arm]) || Double.isInfinite(values[arm])) {
                throw new IllegalArgumentException("an arm's value is finite, not " + values[arm]);
            } else if (values[arm] > values[best]) {
                best = arm;
            }
        }
        return best;
    }
}
