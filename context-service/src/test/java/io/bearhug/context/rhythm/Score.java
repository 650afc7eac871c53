package io.bearhug.context.rhythm;

/** How good likelihoods were: Brier score and log-loss, both better the smaller. */
final class Score {

    private double squares;
    private double logs;
    private long count;

    void add(double likelihood, boolean truth) {
        double clipped = Math.clamp(likelihood, 0.001, 0.999);
        squares += Math.pow(clipped - (truth ? 1 : 0), 2);
        logs -= Math.log(truth ? clipped : 1 - clipped);
        count++;
    }

    double brier() {
        return squares / count;
    }

    double logLoss() {
        return logs / count;
    }

    long count() {
        return count;
    }
}
