package io.bearhug.learning.response;

/**
 * What is expected of somebody's response.
 *
 * @param mean of the latent score
 * @param variance of the latent score by what is not known of the weights, the noise of a single response not included
 */
public record Forecast(double mean, double variance) {

    /** Refuses what is no Gaussian. */
    public Forecast {
        if (!Double.isFinite(mean) || !(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("a score has a finite mean and variance: " + mean + ", " + variance);
        }
    }

    /** The probability of a response: Φ(m / √(1 + s²)). */
    public double probability() {
        return StandardNormal.distribution(mean / Math.sqrt(1 + variance));
    }
}
