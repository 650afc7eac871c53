package io.bearhug.benchmarks.taste;

import io.bearhug.benchmarks.Rounded;

/** The mean of −log(p) over what happened, where p is how likely it was said to be, of all ratings and of everybody's first ten. */
final class LogLoss {

    private static final int FIRST = 10;
    private static final int PLACES = 5;

    /** Nothing is said to be more certain than this. */
    private static final double LEAST = 1e-6;

    private double sum;
    private long count;
    private double firstSum;
    private long firstCount;

    /**
     * Of one rating.
     *
     * @param probability that it would be good
     * @param before ratings of the same person before it
     */
    void add(double probability, boolean isGood, int before) {
        double bounded = Math.clamp(probability, LEAST, 1 - LEAST);
        double loss = -Math.log(isGood ? bounded : 1 - bounded);
        sum += loss;
        count++;
        if (before < FIRST) {
            firstSum += loss;
            firstCount++;
        }
    }

    TasteFigures.Loss figures() {
        return new TasteFigures.Loss(Rounded.to(sum / count, PLACES), Rounded.to(firstSum / firstCount, PLACES));
    }
}
