package io.bearhug.learning.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 0.97})
    void whatIsExpectedIsForecastOfPeopleAtLarge(double response) {
        ResponseModel model = new FullProbit(Prior.expecting(response, 5, 0.7));

        assertThat(model.forecast(new double[] {1, -1, 1, -1, 1}).probability()).isCloseTo(response, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void neverAndAlwaysAreNotExpected(double response) {
        assertThatIllegalArgumentException().isThrownBy(() -> Prior.expecting(response, 3, 1));
    }

    @Test
    void whatIsNoGaussianIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(new double[] {0}, new double[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(new double[] {0, 1}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(new double[] {Double.NaN}, new double[] {1}));
    }

    @Test
    void itIsAValue() {
        double[] means = {1, 2};
        Prior prior = new Prior(means, new double[] {3, 4});
        means[0] = 7;

        assertThat(prior).isEqualTo(new Prior(new double[] {1, 2}, new double[] {3, 4}));
        assertThat(prior).isNotEqualTo(new Prior(new double[] {1, 2}, new double[] {3, 5}));
        assertThat(prior).hasSameHashCodeAs(new Prior(new double[] {1, 2}, new double[] {3, 4}));
    }
}
