package io.bearhug.benchmarks.log;

import io.bearhug.benchmarks.table.Features;
import io.bearhug.learning.reward.LoggedRow;

/**
 * A decision that was made.
 *
 * @param all features of everybody
 * @param row of this decision among them
 * @param arm that was chosen
 * @param reward of it
 * @param propensity with which it was chosen
 * @param person whose decision it was
 */
public record LoggedDecision(Features all, int row, int arm, double reward, double propensity, int person)
        implements LoggedRow {

    @Override
    public double[] features() {
        return all.of(row);
    }
}
