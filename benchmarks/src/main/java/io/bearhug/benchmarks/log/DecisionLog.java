package io.bearhug.benchmarks.log;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
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

    private static final int MOST_ARMS = 100;

    /** Copies the lists. */
    public DecisionLog {
        arms = List.copyOf(arms);
        rows = List.copyOf(rows);
    }

    /**
     * Reads columns.
     *
     * @param arm what was done
     * @param reward what came of it
     * @param propensities by row, how likely it was done
     * @param persons by row, whose decision it was
     */
    public static DecisionLog of(Column arm, Column reward, double[] propensities, int[] persons, Features features) {
        List<String> arms = arm.values().stream().distinct().sorted().toList();
        if (arms.stream().anyMatch(Column::isEmpty)) {
            throw new BadInput("column " + arm.name() + " is what was done, and in some rows it is empty");
        } else if (arms.size() > MOST_ARMS) {
            throw new BadInput("column " + arm.name() + " holds " + arms.size() + " different arms; " + MOST_ARMS
                    + " are the most");
        } else if (arms.size() < 2) {
            throw new BadInput("column " + arm.name() + " holds one arm only; there is nothing to choose");
        }
        double[] rewards = reward.numbers();
        List<LoggedDecision> rows = new ArrayList<>();
        for (int i = 0; i < rewards.length; i++) {
            if (Double.isNaN(rewards[i])) {
                throw new BadInput("column " + reward.name() + ", row " + (i + 1) + ": the reward is missing");
            } else if (!(propensities[i] > 0 && propensities[i] <= 1)) {
                throw new BadInput(
                        "row " + (i + 1) + ": a propensity is above 0 and at most 1, not " + propensities[i]);
            }
            int chosen = Collections.binarySearch(arms, arm.values().get(i));
            rows.add(new LoggedDecision(features, i, chosen, rewards[i], propensities[i], persons[i]));
        }
        return new DecisionLog(arms, rows);
    }

    /** The rows of a fold, by their positions. */
    public int[] fold(int fold, IntUnaryOperator foldOf) {
        return IntStream.range(0, rows.size())
                .filter(row -> foldOf.applyAsInt(row) % FOLDS == fold)
                .toArray();
    }

    /** The rows of all other folds. */
    public List<LoggedDecision> others(int fold, IntUnaryOperator foldOf) {
        return IntStream.range(0, rows.size())
                .filter(row -> foldOf.applyAsInt(row) % FOLDS != fold)
                .mapToObj(rows::get)
                .toList();
    }
}
