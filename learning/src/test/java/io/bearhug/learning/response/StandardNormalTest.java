package io.bearhug.learning.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.7978845608",
        "1, 0.2875999709",
        "-1, 1.5251352762",
        "-8, 8.1213681, ",
        "-40, 40.0249688",
        "9, 1.0279774e-18"
    })
    void hazardIsDensityByDistributionAlsoWhereBothVanish(double value, double hazard) {
        assertThat(StandardNormal.hazard(value)).isCloseTo(hazard, within(1e-6 * hazard));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.8413447461, 1", "0.0227501319, -2"})
    void quantileTurnsDistributionRound(double share, double value) {
        assertThat(StandardNormal.quantile(share)).isCloseTo(value, within(1e-8));
        assertThat(StandardNormal.distribution(value)).isCloseTo(share, within(1e-8));
    }
}
