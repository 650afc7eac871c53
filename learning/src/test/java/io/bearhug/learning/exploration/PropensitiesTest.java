package io.bearhug.learning.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropensitiesTest {

    private static final Propensities SOME = new Propensities(new double[] {0.2, 0, 0.5, 0.3});

    @ParameterizedTest
    @CsvSource({"0, 0", "0.19, 0", "0.2, 2", "0.69, 2", "0.71, 3", "0.9999999999999999, 3"})
    void theArmIsTheOneTheDiceFallOn(double dice, int arm) {
        assertThat(SOME.draw(dice)).isEqualTo(arm);
    }

    @Test
    void anArmWithoutProbabilityIsNeverDrawn() {
        Propensities last = new Propensities(new double[] {0, 1, 0});

        assertThat(last.draw(0)).isEqualTo(1);
        assertThat(last.draw(Math.nextDown(1.0))).isEqualTo(1);
    }

    @Test
    void aFloorLiftsEveryArmAndKeepsTheOrder() {
        Propensities lifted = SOME.atLeast(0.1);

        assertThat(lifted.shares()).containsExactly(new double[] {0.22, 0.1, 0.4, 0.28}, within(1e-12));
        assertThat(SOME.atLeast(0.25).shares()).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> SOME.atLeast(0.26));
    }

    @Test
    void whatDoesNotSumToOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Propensities(new double[] {0.5, 0.4}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Propensities(new double[] {1.5, -0.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Propensities(new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Propensities(new double[0]));
    }

    @Test
    void theLikeliestIsTheFirstOfEquals() {
        assertThat(new Propensities(new double[] {0.2, 0.4, 0.4}).likeliest()).isEqualTo(1);
    }
}
