package io.bearhug.learning.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The bootstrap over people: as many are drawn as there are, again and again, each with all their decisions, and what an estimate comes to
 * each time says how sure it is. The dice are the same for the same decisions.
 */
final class Resampling {

    private static final int ROUNDS = 1_000;
    private static final int TAIL = ROUNDS / 40;
    private static final long SEED = 1;

    private final Sums all;
    private final Sums[] rounds;

    private Resampling(Sums all, Sums[] rounds) {
        this.all = all;
        this.rounds = rounds;
    }

    static Resampling of(List<Judged> decisions) {
        Map<Integer, Sums> byPerson = new HashMap<>();
        decisions.forEach(one -> byPerson.merge(one.person(), Sums.NONE.plus(one), (before, _) -> before.plus(one)));
        Sums[] people = byPerson.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toArray(Sums[]::new);
        Sums[] rounds = new Sums[ROUNDS];
        SplittableRandom dice = new SplittableRandom(SEED);
        Arrays.setAll(rounds, _ -> drawn(people, dice));
        return new Resampling(Arrays.stream(people).reduce(Sums.NONE, Sums::plus), rounds);
    }

    private static Sums drawn(Sums[] people, SplittableRandom dice) {
        double decisions = 0;
        double weights = 0;
        double weighted = 0;
        double robust = 0;
        for (int i = 0; i < people.length; i++) {
            Sums person = people[dice.nextInt(people.length)];
            decisions += person.decisions();
            weights += person.weights();
            weighted += person.weighted();
            robust += person.robust();
        }
        return new Sums(decisions, weights, weighted, robust);
    }

    Interval interval(ToDoubleFunction<Sums> estimate) {
        double[] drawn = Arrays.stream(rounds)
                .mapToDouble(estimate)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return drawn.length <= 2 * TAIL
                ? new Interval(estimate.applyAsDouble(all), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Interval(estimate.applyAsDouble(all), drawn[TAIL], drawn[drawn.length - 1 - TAIL]);
    }
}
