package io.bearhug.learning.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RewardModelTest {

    private static final int ROWS = 6_000;
    private static final double[] SOMEONE = {1, 0.5, -1, 2, 0};

    /** Rows are compared by identity. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(double[] features, int arm, double reward) implements LoggedRow {}

    /** Two arms, five features, noise of variance 1. */
    private static List<Row> log(ToDoubleFunction<double[]> common, ToDoubleFunction<double[]> second) {
        Random dice = new Random(4);
        List<Row> log = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double[] features = {1, dice.nextGaussian(), dice.nextGaussian(), dice.nextGaussian(), dice.nextGaussian()};
            int arm = dice.nextInt(2);
            double reward = common.applyAsDouble(features)
                    + (arm == 1 ? second.applyAsDouble(features) : 0)
                    + dice.nextGaussian();
            log.add(new Row(features, arm, reward));
        }
        return log;
    }

    @Test
    void whatArmsBringWithWhomIsFound() {
        RewardModel model = RewardModel.of(log(x -> 2 + x[1], x -> 0.5 * x[2] - 0.25), 2);

        assertThat(model.expect(SOMEONE, 0)).isCloseTo(2.5, within(0.1));
        assertThat(model.expect(SOMEONE, 1)).isCloseTo(1.75, within(0.1));
        assertThat(model.expect(SOMEONE)).containsExactly(model.expect(SOMEONE, 0), model.expect(SOMEONE, 1));
    }

    @Test
    void wherePeopleDoNotDifferNoDifferenceIsMadeUp() {
        RewardModel model = RewardModel.of(log(x -> 3, x -> 1), 2);

        double[] other = {1, -2, 2, -2, 2};
        double gain = model.expect(SOMEONE, 1) - model.expect(SOMEONE, 0);
        assertThat(gain).isCloseTo(1, within(0.06));
        assertThat(model.expect(other, 1) - model.expect(other, 0)).isCloseTo(gain, within(0.06));
    }

    @Test
    void anArmThatWasNeverTriedIsExpectedToBringWhatOthersDo() {
        RewardModel model = RewardModel.of(log(x -> 2 + x[1], x -> 0), 3);

        assertThat(model.expect(SOMEONE, 2)).isCloseTo(2.5, within(0.1));
    }

    @Test
    void nothingIsExpectedOfAnEmptyLogAndAConstantIsFoundInASmallOne() {
        assertThat(RewardModel.of(List.<Row>of(), 2).expect(new double[0])).containsExactly(0, 0);
        assertThat(RewardModel.of(List.of(new Row(SOMEONE, 0, 7)), 2).expect(SOMEONE))
                .containsExactly(new double[] {7, 7}, within(1e-9));
    }
}
