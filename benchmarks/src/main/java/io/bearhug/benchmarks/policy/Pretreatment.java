package io.bearhug.benchmarks.policy;

import io.bearhug.benchmarks.log.Arms;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells what was known before the arm was chosen from what came after it, and would give the reward away. Where chance chose, nothing known
 * before can go along with the arm; and nothing known before says with certainty what the reward is not.
 */
final class Pretreatment {

    /** Standard errors; chance gets that far seven times in a million. */
    private static final double SURELY = 4.5;

    /** Rows of an arm at least; of fewer nothing can be said. */
    private static final int LEAST_ROWS = 30;

    /** Of a category, rows to be expected on either side at least; with fewer the errors are no Gaussian. */
    private static final double LEAST_EXPECTED = 5;

    /** Exceptions that chance would have made; that there is none happens twice in a thousand million. */
    private static final double LEAST_EXCEPTIONS = 20;

    private final Arms arms;
    private final List<String> rewards;

    /**
     * Of a log.
     *
     * @param arms that were chosen
     * @param rewards by row, as they were written
     */
    Pretreatment(Arms arms, List<String> rewards) {
        this.arms = arms;
        this.rewards = rewards;
    }

    /** Whether a column may have been known before. */
    boolean mayBeKnown(Column column) {
        return !goesAlongWithArm(column) && !givesRewardAway(column);
    }

    private boolean goesAlongWithArm(Column column) {
        Features features = Features.of(List.of(column), arms.rows());
        return IntStream.range(1, features.count()).anyMatch(feature -> IntStream.range(0, arms.count())
                .anyMatch(arm -> Math.abs(difference(features, feature, arm)) > SURELY));
    }

    /** By how many standard errors a feature is higher with an arm than with the others. */
    private double difference(Features features, int feature, int arm) {
        double[] rows = new double[2];
        double[] sums = new double[2];
        double squares = 0;
        for (int row = 0; row < arms.rows(); row++) {
            int side = arms.chosen(row) == arm ? 1 : 0;
            double value = features.of(row)[feature];
            rows[side]++;
            sums[side] += value;
            squares += value * value;
        }
        double mean = (sums[0] + sums[1]) / arms.rows();
        double variance = Math.max(0, squares / arms.rows() - mean * mean);
        double fewer = Math.min(rows[0], rows[1]);
        if (fewer < LEAST_ROWS || fewer * variance < LEAST_EXPECTED) {
            return 0;
        }
        return (sums[1] / rows[1] - sums[0] / rows[0]) / Math.sqrt(variance * (1 / rows[0] + 1 / rows[1]));
    }

    /** Whether, where the column has its commonest value or where it has not, the reward always or never is its own commonest one. */
    private boolean givesRewardAway(Column column) {
        String usual = commonest(column.values());
        String usualReward = commonest(rewards);
        double[][] counts = new double[2][2];
        for (int row = 0; row < arms.rows(); row++) {
            int side = column.values().get(row).equals(usual) ? 1 : 0;
            counts[side][rewards.get(row).equals(usualReward) ? 1 : 0]++;
        }
        for (int side = 0; side < 2; side++) {
            double rows = counts[side][0] + counts[side][1];
            for (int reward = 0; reward < 2; reward++) {
                double expected = rows * (counts[0][reward] + counts[1][reward]) / arms.rows();
                if (counts[side][reward] == 0 && expected >= LEAST_EXCEPTIONS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String commonest(List<String> values) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return Collections.max(
                        counts.entrySet(),
                        Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }
}
