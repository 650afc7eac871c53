package io.bearhug.benchmarks.bandit;

import io.bearhug.benchmarks.table.Features;
import io.bearhug.learning.exploration.Propensities;
import io.bearhug.learning.exploration.SquareCb;
import io.bearhug.learning.response.Prior;
import io.bearhug.learning.response.ResponseModel;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Chooses one of several arms with the engine's defaults, and learns whether it was right. */
final class Learner {

    private static final double VARIANCE = 1;

    private final List<ResponseModel> models;
    private final RandomGenerator dice;
    private long decisions;

    /** One that expects each of so many arms to be right as often as the others. */
    Learner(int arms, Features features, RandomGenerator dice) {
        Prior prior = Prior.expecting(1.0 / arms, features.count(), VARIANCE, features.length());
        this.models = Stream.generate(() -> ResponseModel.of(prior)).limit(arms).toList();
        this.dice = dice;
    }

    /** The arm it tries. */
    int choose(double[] features) {
        double[] values = models.stream()
                .mapToDouble(model -> model.forecast(features).probability())
                .toArray();
        Propensities propensities = SquareCb.of(values, SquareCb.gamma(++decisions));
        return propensities.draw(dice.nextDouble());
    }

    /** It was right, or was not. */
    void learn(int arm, double[] features, boolean wasRight) {
        models.get(arm).learn(features, wasRight);
    }
}
