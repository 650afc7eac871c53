package io.bearhug.learning.exploration;

import java.util.Arrays;

/** With which probability each arm is chosen. */
public final class Propensities {

    private static final double ROUNDING = 1e-9;

    private final double[] shares;

    /** @param shares by arm; they sum to 1 */
    public Propensities(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        if (!(Math.abs(sum - 1) <= ROUNDING) || Arrays.stream(shares).anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException(
                    "probabilities are not negative and sum to 1: " + Arrays.toString(shares));
        }
        this.shares = shares.clone();
    }

    /** These weights, scaled to sum to 1. */
    static Propensities of(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return new Propensities(
                Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** The probabilities by arm. */
    public double[] shares() {
        return shares.clone();
    }

    /** How many arms there are. */
    public int arms() {
        return shares.length;
    }

    /** The probability of one arm. */
    public double of(int arm) {
        return shares[arm];
    }

    /**
     * The arm that is chosen.
     *
     * @param dice uniform between 0 and 1, 1 excluded
     */
    public int draw(double dice) {
        double left = dice;
        for (int arm = 0; arm < shares.length; arm++) {
            left -= shares[arm];
            if (left < 0 && shares[arm] > 0) {
                return arm;
            }
        }
        return likeliest();
    }

    /** The arm chosen most often; of equals the first. */
    public int likeliest() {
        int best = 0;
        for (int arm = 1; arm < shares.length; arm++) {
            if (shares[arm] > shares[best]) {
                best = arm;
            }
        }
        return best;
    }

    /**
     * The same, with no arm chosen less often than this.
     *
     * @param floor at most one divided by the number of arms
     */
    public Propensities atLeast(double floor) {
        if (!(floor >= 0) || floor * shares.length > 1 + ROUNDING) {
            throw new IllegalArgumentException("every arm cannot have " + floor);
        }
        double rest = Math.max(0, 1 - floor * shares.length);
        return of(Arrays.stream(shares).map(share -> floor + rest * share).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Propensities that && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return "Propensities" + Arrays.toString(shares);
    }
}
