package io.bearhug.learning.response;

import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The Gaussian of mean 0 and variance 1. */
public final class StandardNormal {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double SQRT_2_BY_PI = Math.sqrt(2 / Math.PI);
    private static final double SQRT_HALF = Math.sqrt(0.5);

    private StandardNormal() {}

    /** Φ: the probability of a value below this one. */
    public static double distribution(double value) {
        return NORMAL.cumulativeProbability(value);
    }

    /** φ: how dense values are here. */
    public static double density(double value) {
        return NORMAL.density(value);
    }

    /** Φ⁻¹: below which value a share lies; infinite for 0 and 1. */
    public static double quantile(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** φ/Φ, also where both are too small to be told from 0: √(2/π) / erfcx(−t/√2). */
    static double hazard(double value) {
        return SQRT_2_BY_PI / Erfcx.value(-value * SQRT_HALF);
    }
}
