package io.bearhug.benchmarks.policy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.log.LoggedDecision;
import io.bearhug.learning.evaluation.Estimate;
import io.bearhug.learning.evaluation.PolicyValue;
import io.bearhug.learning.reward.RewardModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each arm would have brought in each decision, doubly robust, and which of them is chosen by a policy that was fitted on other decisions
 * only.
 */
final class Scores {

    /** Rows of an arm at least; from fewer it is not learned what it brings. */
    private static final int LEAST_ROWS = 100;

    private static final String SILENCE = "none";

    private final DecisionLog log;
    private final double[] costs;

    /** Arms that may be chosen; of equals the first is, and silence is first. */
    private final int[] order;

    private final double[][] scores;
    private final int[] chosen;

    private Scores(DecisionLog log, double[] costs) {
        this.log = log;
        this.costs = costs.clone();
        this.order = order(log);
        this.scores = new double[log.rows().size()][];
        this.chosen = new int[log.rows().size()];
    }

    /**
     * Fits and judges, fold by fold; row i is in fold i modulo ten.
     *
     * @param costs by arm
     */
    static Scores of(DecisionLog log, double[] costs) {
        Scores scores = new Scores(log, costs);
        for (int fold = 0; fold < DecisionLog.FOLDS; fold++) {
            RewardModel model = RewardModel.of(log.others(fold), log.arms().size());
            for (int row : log.fold(fold)) {
                scores.judge(row, model);
            }
        }
        return scores;
    }

    private void judge(int row, RewardModel model) {
        LoggedDecision logged = log.rows().get(row);
        double[] worth = model.expect(logged.features());
        double surprise = logged.reward() - worth[logged.arm()];
        for (int arm = 0; arm < worth.length; arm++) {
            worth[arm] -= costs[arm];
        }
        chosen[row] = best(worth);
        worth[logged.arm()] += surprise / logged.propensity();
        scores[row] = worth;
    }

    private int best(double[] worth) {
        int best = order[0];
        for (int arm : order) {
            best = worth[arm] > worth[best] ? arm : best;
        }
        return best;
    }

    private static int[] order(DecisionLog log) {
        int[] rows = new int[log.arms().size()];
        log.rows().forEach(row -> rows[row.arm()]++);
        int[] order = IntStream.range(0, rows.length)
                .filter(arm -> rows[arm] >= LEAST_ROWS)
                .boxed()
                .sorted(Comparator.comparing(arm -> !log.arms().get(arm).equals(SILENCE)))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length < 2) {
            throw new BadInput("there is nothing to choose: fewer than two arms have " + LEAST_ROWS + " rows");
        }
        return order;
    }

    /** Arms that have too few rows to be judged, or chosen. */
    List<String> hardlyTried() {
        return IntStream.range(0, costs.length)
                .filter(arm -> IntStream.of(order).noneMatch(tried -> tried == arm))
                .mapToObj(log.arms()::get)
                .toList();
    }

    /** Arms that may be chosen. */
    int[] tried() {
        return order.clone();
    }

    /** The arm that is best for everybody. */
    int bestConstant() {
        int best = order[0];
        for (int arm : order) {
            best = constant(arm).value() > constant(best).value() ? arm : best;
        }
        return best;
    }

    /** Of the policy. */
    Estimate policy() {
        return Estimate.mean(IntStream.range(0, scores.length)
                .mapToDouble(row -> scores[row][chosen[row]])
                .toArray());
    }

    /** Of one arm for everybody. */
    Estimate constant(int arm) {
        return Estimate.mean(IntStream.range(0, scores.length)
                .mapToDouble(row -> scores[row][arm])
                .toArray());
    }

    /** Of the policy over one arm for everybody. */
    Estimate gainOver(int arm) {
        return Estimate.mean(IntStream.range(0, scores.length)
                .mapToDouble(row -> scores[row][chosen[row]] - scores[row][arm])
                .toArray());
    }

    /** How often the policy chooses an arm. */
    double share(int arm) {
        return (double) IntStream.of(chosen).filter(one -> one == arm).count() / chosen.length;
    }

    /** As many decisions of equal weight would tell as much of the policy. */
    double effective() {
        return PolicyValue.effective(IntStream.range(0, chosen.length)
                .filter(row -> log.rows().get(row).arm() == chosen[row])
                .mapToDouble(row -> 1 / log.rows().get(row).propensity()));
    }
}
