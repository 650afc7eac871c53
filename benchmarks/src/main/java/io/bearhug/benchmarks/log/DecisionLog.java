package io.bearhug.benchmarks.log;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log of decisions.
 *
 * @param arms what could be done, in alphabetical order
 * @param rows decisions, in the order of the file
 */
public record DecisionLog(List<String> arms, List<LoggedDecision> rows) {

    /** Parts a log is divided into, so that no decision is judged by a model that has seen it. */
    public static final int FOLDS = 10;

    /** Copies the lists. */
    public DecisionLog {
        arms = List.copyOf(arms);
        rows = List.copyOf(rows);
    }

    /**
     * Reads columns.
     *
     * @param arms what was done
     * @param reward what came of it
     * @param propensities by row, how likely it was done
     * @param persons by row, whose decision it was
     */
    public static DecisionLog of(Arms arms, Column reward, double[] propensities, int[] persons, Features features) {
        double[] rewards = reward.numbers();
        List<LoggedDecision> rows = new ArrayList<>();
        for (int i = 0; i < rewards.length; i++) {
            if (Double.isNaN(rewards[i])) {
                throw new BadInput("column " + reward.name() + ", row " + (i + 1) + ": the reward is missing");
            } else if (!(propensities[i] > 0 && propensities[i] <= 1)) {
                throw new BadInput(
                        "row " + (i + 1) + ": a propensity is above 0 and at most 1, not " + propensities[i]);
            }
            rows.add(new LoggedDecision(features, i, arms.chosen(i), rewards[i], propensities[i], persons[i]));
        }
        return new DecisionLog(arms.names(), rows);
    }

    /** The rows of a fold, by their positions; all of a person are in one, so that no model knows the person it speaks of. */
    public int[] fold(int fold) {
        return IntStream.range(0, rows.size())
                .filter(row -> foldOf(rows.get(row)) == fold)
                .toArray();
    }

    /** The rows of all other folds. */
    public List<LoggedDecision> others(int fold) {
        return rows.stream().filter(row -> foldOf(row) != fold).toList();
    }

    private static int foldOf(LoggedDecision row) {
        return row.person() % FOLDS;
    }
}
