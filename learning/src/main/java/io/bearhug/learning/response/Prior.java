package io.bearhug.learning.response;

import java.util.Arrays;

/** What is held of the weights before anything is known: independent Gaussians. */
public final class Prior {

    private final double[] means;
    private final double[] variances;

    /**
     * Copies both.
     *
     * @param means by feature
     * @param variances by feature, each above 0; the smaller, the more has to happen until something else is believed
     */
    public Prior(double[] means, double[] variances) {
        if (means.length == 0 || means.length != variances.length) {
            throw new IllegalArgumentException("every feature has a mean and a variance");
        } else if (!Arrays.stream(means).allMatch(Double::isFinite)
                || !Arrays.stream(variances).allMatch(variance -> variance > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("means are finite, variances finite and above 0");
        }
        this.means = means.clone();
        this.variances = variances.clone();
    }

    /**
     * Of somebody who differs from the average as much as people do, just this response is expected, however little is known yet.
     *
     * @param response strictly between 0 and 1
     * @param features the first of which is always 1
     * @param variance of each weight
     * @param length of people's features: the mean sum of their squares, the constant's included
     */
    public static Prior expecting(double response, int features, double variance, double length) {
        double[] means = new double[features];
        double[] variances = new double[features];
        Arrays.fill(variances, variance);
        means[0] = quantile(response) * Math.sqrt(1 + variance * length);
        return new Prior(means, variances);
    }

    /**
     * The same with features whose length is their number.
     *
     * @param response strictly between 0 and 1
     * @param trust contacts; from 0 on
     * @param features the first of which is always 1, all others 0 on average and of variance 1
     * @param variance of each other weight
     */
    public static Prior trusting(double response, double trust, int features, double variance) {
        return trusting(response, trust, features, variance, features - 1);
    }

    /**
     * A marketer's expectation: people at large respond this often, and that is worth as much as so many contacts of evidence.
     *
     * <p>A share p known from n contacts has the variance p(1−p)/(n+1); the constant's weight gets the variance that makes of it: divided by φ(z)²,
     * the square of how fast the probability changes with the score, where p = Φ(z).
     *
     * @param response strictly between 0 and 1
     * @param trust contacts; from 0 on
     * @param features the first of which is always 1
     * @param variance of each other weight
     * @param length of people's other features: the mean sum of their squares
     */
    public static Prior trusting(double response, double trust, int features, double variance, double length) {
        if (!(trust >= 0) || Double.isInfinite(trust)) {
            throw new IllegalArgumentException("trust is a number of contacts from 0 on, not " + trust);
        }
        double[] means = new double[features];
        double[] variances = new double[features];
        Arrays.fill(variances, variance);
        double score = quantile(response);
        double speed = StandardNormal.density(score);
        variances[0] = response * (1 - response) / ((trust + 1) * speed * speed);
        means[0] = score * Math.sqrt(1 + variances[0] + variance * length);
        return new Prior(means, variances);
    }

    private static double quantile(double response) {
        if (!(response > 0 && response < 1)) {
            throw new IllegalArgumentException("what is expected is between never and always, not " + response);
        }
        return StandardNormal.quantile(response);
    }

    /** By feature. */
    public double[] means() {
        return means.clone();
    }

    /** By feature. */
    public double[] variances() {
        return variances.clone();
    }

    /** How many features there are. */
    public int features() {
        return means.length;
    }

    /** Refuses features that are more or fewer than it has. */
    void requireAsMany(double[] features) {
        if (features.length != means.length) {
            throw new IllegalArgumentException("expected " + means.length + " features, not " + features.length);
        }
    }

    /** Refuses a share below 0 or above 1. */
    static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prior that
                && Arrays.equals(means, that.means)
                && Arrays.equals(variances, that.variances);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(means) + Arrays.hashCode(variances);
    }

    @Override
    public String toString() {
        return "Prior of " + means.length + " features";
    }
}
