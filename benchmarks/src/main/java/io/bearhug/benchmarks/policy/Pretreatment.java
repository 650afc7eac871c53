package io.bearhug.benchmarks.policy;

import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import java.util.List;

/**
 * Tells what was known before the arm was chosen from what came after it. Where chance chose, nothing known before can go along with the
 * arm; what does, surely, is another outcome, and would give the reward away.
 */
final class Pretreatment {

    /** Standard errors; chance gets that far seven times in a million. */
    private static final double SURELY = 4.5;

    private final int[] arms;
    private final int count;

    /**
     * Of a log.
     *
     * @param arms by row
     * @param count of different ones
     */
    Pretreatment(int[] arms, int count) {
        this.arms = arms.clone();
        this.count = count;
    }

    /** Whether a column may have been known before. */
    boolean mayBeKnown(Column column) {
        Features features = Features.of(List.of(column), arms.length);
        for (int feature = 1; feature < features.count(); feature++) {
            for (int arm = 0; arm < count; arm++) {
                if (Math.abs(difference(features, feature, arm)) > SURELY) {
                    return false;
                }
            }
        }
        return true;
    }

    /** By how many standard errors a feature is higher with an arm than with the others. */
    private double difference(Features features, int feature, int arm) {
        double[] rows = new double[2];
        double[] sums = new double[2];
        double[] squares = new double[2];
        for (int row = 0; row < arms.length; row++) {
            int side = arms[row] == arm ? 1 : 0;
            double value = features.of(row)[feature];
            rows[side]++;
            sums[side] += value;
            squares[side] += value * value;
        }
        double error = 0;
        for (int side = 0; side < 2; side++) {
            double mean = sums[side] / rows[side];
            error += Math.max(0, squares[side] / rows[side] - mean * mean) / rows[side];
        }
        double gap = sums[1] / rows[1] - sums[0] / rows[0];
        return gap == 0 ? 0 : gap / Math.sqrt(error);
    }
}
