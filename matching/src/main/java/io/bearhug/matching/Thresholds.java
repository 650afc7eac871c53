package io.bearhug.matching;

import io.bearhug.matching.clustering.Bands;
import io.bearhug.matching.model.Scorer;
import java.util.Arrays;

/** Bands from the model alone: how many of the pairs above a weight it expects to be wrong. */
final class Thresholds {

    /** The share of accepted pairs that may be wrong by the model's own account. */
    private static final double WRONG = 0.015;

    /** The model takes attributes for independent: odds of two to one are asked for at least. */
    private static final double LEAST_ACCEPTED = 1;

    /** A human looks from odds of one to two. */
    private static final double REVIEWED = -1;

    private Thresholds() {}

    static Bands of(double[] weights) {
        double[] ascending = weights.clone();
        Arrays.sort(ascending);
        double wrong = 0;
        double accept = LEAST_ACCEPTED;
        for (int i = ascending.length - 1; i >= 0 && ascending[i] >= LEAST_ACCEPTED; i--) {
            wrong += 1 - Scorer.probability(ascending[i]);
            if (wrong <= WRONG * (ascending.length - i)) {
                accept = ascending[i];
            }
        }
        return new Bands(Math.max(accept, LEAST_ACCEPTED), REVIEWED);
    }
}
