package io.bearhug.benchmarks.ratings;

import io.bearhug.learning.response.DiagonalProbit;
import io.bearhug.learning.response.Prior;
import io.bearhug.learning.response.ResponseModel;
import java.util.Arrays;

/** What one person likes, by the attributes of what they rated: it reads nobody else's data. */
public final class OwnTaste {

    /** Of each weight, before anything is known. */
    public static final double VARIANCE = 0.3;

    private OwnTaste() {}

    /** Of somebody of whom nothing is known. */
    public static ResponseModel fresh(int attributes) {
        return new DiagonalProbit(flat(attributes, VARIANCE));
    }

    /** All weights are 0, by this variance. */
    public static Prior flat(int features, double variance) {
        double[] variances = new double[features];
        Arrays.fill(variances, variance);
        return new Prior(new double[features], variances);
    }
}
