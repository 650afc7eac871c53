package io.bearhug.learning.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriorTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 0.97})
    void whatIsExpectedIsForecastOfPeopleAtLarge(double response) {
        ResponseModel model = new FullProbit(Prior.expecting(response, 5, 0.7, 5));

        assertThat(model.forecast(new double[] {1, -1, 1, -1, 1}).probability()).isCloseTo(response, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.06, 50, 0.2", "0.3, 20, 0.1", "0.5, 200, 0.9"})
    void trustCountsAsMuchAsSoManyContacts(double expected, int trust, double seen) {
        double[] alone = {1};
        ResponseModel model = new FullProbit(Prior.trusting(expected, trust, 1, 1));
        assertThat(model.forecast(alone).probability()).isCloseTo(expected, within(1e-9));
        int responses = (int) Math.round(trust * seen);
        for (int i = 0; i < trust; i++) {
            model.learn(alone, (i + 1) * responses / trust > i * responses / trust);
        }

        assertThat(model.forecast(alone).probability()).isCloseTo((expected + seen) / 2, within(0.06));
    }

    @Test
    void theMoreTrustTheSlowerItChanges() {
        double before = 0;
        for (double trust : new double[] {0, 10, 100, 1_000}) {
            ResponseModel model = new FullProbit(Prior.trusting(0.1, trust, 3, 0.3));
            double[] people = {1, -1, 1};
            assertThat(model.forecast(people).probability()).isCloseTo(0.1, within(1e-9));
            double variance = model.forecast(new double[] {1, 0, 0}).variance();
            assertThat(1 / variance).isGreaterThan(before);
            before = 1 / variance;
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Prior.trusting(0.1, -1, 3, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> Prior.trusting(0, 10, 3, 0.3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void neverAndAlwaysAreNotExpected(double response) {
        assertThatIllegalArgumentException().isThrownBy(() -> Prior.expecting(response, 3, 1, 3));
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
