package io.bearhug.benchmarks.policy;

import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.log.LoggedDecision;
import io.bearhug.learning.evaluation.Estimate;
import io.bearhug.learning.reward.RewardModel;
import java.util.stream.IntStream;

/**
 * What each arm would have brought in each decision, doubly robust, and which of them is chosen by a policy that was fitted on other decisions
 * only.
 */
final class Scores {

    private final DecisionLog log;
    private final double[] costs;
    private final double[][] scores;
    private final int[] chosen;

    private Scores(DecisionLog log, double[] costs) {
        this.log = log;
        this.costs = costs.clone();
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
            RewardModel model =
                    RewardModel.of(log.others(fold, row -> row), log.arms().size());
            for (int row : log.fold(fold, row -> row)) {
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
            if (worth[arm] > worth[chosen[row]]) {
                chosen[row] = arm;
            }
        }
        worth[logged.arm()] += surprise / logged.propensity();
        scores[row] = worth;
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
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < chosen.length; row++) {
            LoggedDecision logged = log.rows().get(row);
            if (logged.arm() == chosen[row]) {
                sum += 1 / logged.propensity();
                squares += 1 / (logged.propensity() * logged.propensity());
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
