package io.bearhug.benchmarks.bandit;

import io.bearhug.benchmarks.Rounded;
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
 * @param microsPerDecision that passed, on one thread: forecasts for all classes, the choice, and learning from what came of it
 */
record BanditFigures(
        String benchmark,
        int rows,
        int classes,
        int features,
        List<Double> losses,
        double meanLoss,
        double microsPerDecision) {

    private static final int PLACES = 5;

    BanditFigures {
        losses = losses.stream().map(loss -> Rounded.to(loss, PLACES)).toList();
        meanLoss = Rounded.to(meanLoss, PLACES);
        microsPerDecision = Rounded.to(microsPerDecision, PLACES);
    }
}
