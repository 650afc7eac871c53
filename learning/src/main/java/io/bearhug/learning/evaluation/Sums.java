package io.bearhug.learning.evaluation;

/**
 * Sums over decisions, of one person or of many.
 *
 * @param decisions how many
 * @param weights of them
 * @param weighted rewards
 * @param robust scores
 */
record Sums(double decisions, double weights, double weighted, double robust) {

    static final Sums NONE = new Sums(0, 0, 0, 0);

    Sums plus(Judged one) {
        return new Sums(decisions + 1, weights + one.weight(), weighted + one.weighted(), robust + one.robust());
    }

    Sums plus(Sums other) {
        return new Sums(
                decisions + other.decisions, weights + other.weights, weighted + other.weighted, robust + other.robust);
    }

    double ips() {
        return weighted / decisions;
    }

    double snips() {
        return weighted / weights;
    }

    double dr() {
        return robust / decisions;
    }
}
