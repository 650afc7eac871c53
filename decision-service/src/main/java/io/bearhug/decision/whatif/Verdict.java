package io.bearhug.decision.whatif;

import io.bearhug.learning.evaluation.Estimate;
import io.bearhug.learning.evaluation.Gate;
import io.bearhug.learning.evaluation.Interval;
import io.bearhug.learning.evaluation.Judged;
import io.bearhug.learning.evaluation.PolicyValue;
import io.bearhug.learning.reward.RewardModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said of a policy by acts whose outcomes are known.
 *
 * @param current share of successes
 * @param value of the policy; empty if refused
 * @param effective sample size
 * @param words the verdict, or why it is refused
 */
record Verdict(Interval current, Optional<PolicyValue> value, double effective, String words) {

    private static final int FOLDS = 5;

    /**
     * An act as the policy sees it.
     *
     * @param gain of the policy over what was done, by the same model
     */
    private record Scored(Judged judged, double gain) {}

    /** The same, silent of what the policy would bring. */
    Verdict withoutValue() {
        return new Verdict(current, Optional.empty(), effective, words);
    }

    /** Judges; acts must not be empty. */
    static Verdict on(List<JudgedAct> acts, int arms) {
        var scored = scored(acts, arms);
        var judged = scored.stream().map(Scored::judged).toList();
        var effective = PolicyValue.effective(judged);
        var current =
                PolicyValue.of(judged.stream().map(Verdict::asItIs).toList()).ips();
        var refusal = PolicyValue.refusal(judged);
        return refusal.map(words -> new Verdict(current, Optional.empty(), effective, words))
                .orElseGet(() -> new Verdict(
                        current,
                        Optional.of(PolicyValue.of(judged)),
                        effective,
                        Gate.judge(gain(scored), current.value(), effective, judged.size())
                                .words()));
    }

    private static Judged asItIs(Judged one) {
        return new Judged(1, one.reward(), 0, 0, one.person());
    }

    /** Each by a model that has seen nobody's acts who is judged by it. */
    private static List<Scored> scored(List<JudgedAct> acts, int arms) {
        var scored = new ArrayList<Scored>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var those = fold;
            var parts = acts.stream().collect(Collectors.partitioningBy(it -> it.person() % FOLDS == those));
            var model = RewardModel.of(parts.getOrDefault(false, List.of()), arms);
            parts.getOrDefault(true, List.of()).forEach(it -> scored.add(scored(it, model)));
        }
        return scored;
    }

    private static Scored scored(JudgedAct act, RewardModel model) {
        var ofPolicy = expected(act.after(), model);
        var ofLogged = model.expect(act.features(), act.arm());
        var judged = new Judged(act.weight(), act.reward(), ofPolicy, ofLogged, act.person());
        var gain = ofPolicy - expected(act.before(), model) + (act.weight() - 1) * (act.reward() - ofLogged);
        return new Scored(judged, gain);
    }

    private static double expected(List<JudgedAct.Option> options, RewardModel model) {
        return options.stream()
                .mapToDouble(it -> it.probability() * model.expect(it.numbers(), it.arm()))
                .sum();
    }

    /** By how much more of them succeed, doubly robust; people are the units. */
    private static Estimate gain(List<Scored> scored) {
        var byPerson =
                scored.stream().collect(Collectors.groupingBy(it -> it.judged().person()));
        var mean = scored.stream().mapToDouble(Scored::gain).average().orElseThrow();
        var each = (double) scored.size() / byPerson.size();
        var around = Estimate.mean(byPerson.values().stream()
                .mapToDouble(acts ->
                        acts.stream().mapToDouble(it -> it.gain() - mean).sum() / each)
                .toArray());
        return new Estimate(mean, around.standardError());
    }
}
