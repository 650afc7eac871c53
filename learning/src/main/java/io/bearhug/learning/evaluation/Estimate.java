package io.bearhug.learning.evaluation;

/**
 * A value that was estimated.
 *
 * @param value most likely
 * @param standardError of it
 */
public record Estimate(double value, double standardError) {

    /** So many standard errors on either side hold the truth 95 times in a hundred. */
    private static final double BOUND = 1.959964;

    /** The mean of independent values. */
    public static Estimate mean(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double step = values[i] - mean;
            mean += step / (i + 1);
            squares += step * (values[i] - mean);
        }
        int n = values.length;
        return new Estimate(mean, n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n));
    }

    /** Where the truth lies above, 975 times in a thousand. */
    public double low() {
        return value - BOUND * standardError;
    }

    /** Where the truth lies below, 975 times in a thousand. */
    public double high() {
        return value + BOUND * standardError;
    }
}
