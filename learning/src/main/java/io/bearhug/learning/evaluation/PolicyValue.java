package io.bearhug.learning.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What a policy would have brought by decision, estimated in three ways.
 *
 * @param ips inverse propensity scores
 * @param snips the same, with weights that sum to 1
 * @param dr doubly robust
 * @param effective sample size: as many people of equal weight would tell as much
 */
public record PolicyValue(Interval ips, Interval snips, Interval dr, double effective) {

    /** With less, an estimate rests on a handful of decisions. */
    private static final double LEAST_EFFECTIVE = 100;

    /** Weights have the mean 1 if all that the policy would do was tried; so much less is a hole, if it is surely so. */
    private static final double HOLE = 0.95;

    /** Weights have the mean 1 if the propensities are true; so much more shows that they are not, if it is surely so. */
    private static final double EXCESS = 1.05;

    private static final double SURELY = 2;

    /** Whose decisions they are; those of fewer do not tell how people differ. */
    private static final int LEAST_PEOPLE = 50;

    /** Estimates from decisions that bear it: see {@link #refusal}. */
    public static PolicyValue of(List<Judged> decisions) {
        Resampling people = Resampling.of(decisions);
        return new PolicyValue(
                people.interval(Sums::ips),
                people.interval(Sums::snips),
                people.interval(Sums::dr),
                effective(decisions));
    }

    /** (Σw)² / Σw² over people, each with the weight of all their decisions. */
    public static double effective(List<Judged> decisions) {
        Map<Integer, Double> byPerson = new HashMap<>();
        decisions.forEach(one -> byPerson.merge(one.person(), one.weight(), Double::sum));
        return effective(byPerson.values().stream().mapToDouble(weight -> weight));
    }

    /** As many of equal weight would tell as much: (Σw)² / Σw²; 0 where there is no weight. */
    public static double effective(DoubleStream weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights.toArray()) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** Why nothing can be said of a policy from these decisions, if that is so. */
    public static Optional<String> refusal(List<Judged> decisions) {
        Estimate weight =
                Estimate.mean(decisions.stream().mapToDouble(Judged::weight).toArray());
        double margin = SURELY * weight.standardError();
        double effective = effective(decisions);
        long people = decisions.stream().mapToInt(Judged::person).distinct().count();
        if (people < LEAST_PEOPLE) {
            return Optional.of(
                    "these are the decisions of %d people only, and %d are the least".formatted(people, LEAST_PEOPLE));
        } else if (!(effective >= LEAST_EFFECTIVE)) {
            return Optional.of(
                    "what the policy would do was hardly ever done: %d people tell as much as %.0f, and %.0f are the least"
                            .formatted(people, effective, LEAST_EFFECTIVE));
        } else if (weight.value() + margin < HOLE) {
            return Optional.of("for some people, what the policy would do was never done: it is covered by %.0f %% only"
                    .formatted(100 * weight.value()));
        } else if (weight.value() - margin > EXCESS) {
            return Optional.of(
                    "the propensities are not true: what the policy would do was done %.2f times as often as they say"
                            .formatted(weight.value()));
        }
        return Optional.empty();
    }
}
