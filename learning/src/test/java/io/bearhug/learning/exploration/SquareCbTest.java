package io.bearhug.learning.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SquareCbTest {

    @Test
    void aGapMakesAnArmRareAndTheBestHasTheRest() {
        assertThat(SquareCb.of(new double[] {0.1, 0.5, 0.3}, 20).shares())
                .containsExactly(new double[] {1 / 11.0, 1 - 1 / 11.0 - 1 / 7.0, 1 / 7.0}, within(1e-12));
    }

    @Test
    void equalsAreChosenAlikeAndOneAloneAlways() {
        assertThat(SquareCb.of(new double[] {0.3, 0.3, 0.3, 0.3}, 1e6).shares())
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-12));
        assertThat(SquareCb.of(new double[] {-3}, 10).shares()).containsExactly(1);
    }

    @Test
    void whatIsExploredGetsRarerWithTheRootOfDecisions() {
        assertThat(SquareCb.gamma(1)).isEqualTo(10);
        assertThat(SquareCb.gamma(400)).isEqualTo(200);
        assertThat(SquareCb.gamma(0)).isEqualTo(10);
    }

    @Test
    void valuesAreFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> SquareCb.of(new double[] {0, Double.NaN}, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SquareCb.of(new double[] {Double.POSITIVE_INFINITY, 0}, 10));
    }
}
