package io.bearhug.learning.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.learning.response.Forecast;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThompsonTest {

    private static final int SAMPLES = 200_000;

    static Stream<List<Forecast>> forecasts() {
        return Stream.of(
                List.of(new Forecast(0, 1), new Forecast(0.5, 1)),
                List.of(new Forecast(0, 0.01), new Forecast(0.1, 0.04), new Forecast(-1, 4)),
                List.of(new Forecast(0, 1), new Forecast(0.2, 0.0009), new Forecast(0.1, 0.25), new Forecast(-3, 1)));
    }

    @ParameterizedTest
    @MethodSource("forecasts")
    void anArmIsChosenAsOftenAsItWinsInSamples(List<Forecast> forecasts) {
        double[] wins = new double[forecasts.size()];
        Random dice = new Random(1);
        for (int i = 0; i < SAMPLES; i++) {
            wins[winner(forecasts, dice)] += 1.0 / SAMPLES;
        }

        assertThat(Thompson.of(forecasts).shares()).containsExactly(wins, within(0.005));
    }

    private static int winner(List<Forecast> forecasts, Random dice) {
        int winner = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int arm = 0; arm < forecasts.size(); arm++) {
            Forecast forecast = forecasts.get(arm);
            double drawn = forecast.mean() + Math.sqrt(forecast.variance()) * dice.nextGaussian();
            if (drawn > best) {
                best = drawn;
                winner = arm;
            }
        }
        return winner;
    }

    @Test
    void equalsAreChosenAlike() {
        assertThat(Thompson.of(List.of(new Forecast(2, 3), new Forecast(2, 3), new Forecast(2, 3)))
                        .shares())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    }

    @Test
    void whatIsCertainlyBestIsAlwaysChosen() {
        assertThat(Thompson.of(List.of(new Forecast(-9, 0), new Forecast(9, 0), new Forecast(0, 1)))
                        .of(1))
                .isCloseTo(1, within(1e-9));
    }
}
