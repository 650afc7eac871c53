package io.bearhug.benchmarks.bandit;

import java.util.List;

/**
 * What {@code bench bandit} prints.
 *
 * @param benchmark its name
 * @param rows decided once for each seed
 * @param classes to choose from
 * @param features of a row, the constant included
 * @param losses by seed, the share of decisions that were wrong, from the first on
 * @param meanLoss of all seeds
 * @param microsPerDecision processor time would be no more: forecasts for all classes, the choice, and what was learned of it
 */
record BanditFigures(
        String benchmark,
        int rows,
        int classes,
        int features,
        List<Double> losses,
        double meanLoss,
        double microsPerDecision) {

    private static final double PLACES = 1e5;

    BanditFigures {
        losses = losses.stream().map(BanditFigures::rounded).toList();
        meanLoss = rounded(meanLoss);
        microsPerDecision = rounded(microsPerDecision);
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
