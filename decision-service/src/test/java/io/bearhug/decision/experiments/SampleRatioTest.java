package io.bearhug.decision.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.decision.experiments.SampleRatio.Filled;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleRatioTest {

    private static SampleRatio ratio(double weight, long people, double otherWeight, long others) {
        return SampleRatio.of(
                List.of(new Filled("as-is", weight, people), new Filled("without-coats", otherWeight, others)));
    }

    @Test
    void isTheChiSquareOfPeopleAgainstWeights() {
        assertThat(ratio(1, 80, 1, 120).p()).isCloseTo(0.004678, within(1e-6));
        assertThat(ratio(3, 75, 1, 25).p()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatChanceDoesIsSound() {
        assertThat(ratio(1, 480, 1, 520)).matches(SampleRatio::sound);
        assertThat(ratio(0.9, 9_050, 0.1, 950)).matches(SampleRatio::sound);
    }

    @Test
    void whatChanceDoesNotDoIsSaidWithWhatToLookAt() {
        var ratio = ratio(1, 612, 1, 388);

        assertThat(ratio.sound()).isFalse();
        assertThat(ratio.words()).contains("as-is has 612 of 500", "without-coats has 388 of 500", "Look whether");
    }

    @Test
    void ofFewPeopleNothingIsSaid() {
        assertThat(ratio(1, 9, 1, 0)).matches(SampleRatio::sound).matches(it -> it.p() == null);
        assertThat(ratio(1, 0, 1, 0)).matches(SampleRatio::sound);
    }

    @Test
    void firesOnALossOfOneInSevenOfAnArmAndHardlyEverOnNone() {
        assertThat(fired(0)).isLessThan(0.005);
        assertThat(fired(1.0 / 7)).isGreaterThan(0.9);
    }

    /** In how many of a thousand experiments with 5,000 people, of whom one arm loses some. */
    private static double fired(double lost) {
        return LongStream.range(0, 1_000)
                        .filter(seed -> {
                            var dice = new Random(seed);
                            var first = IntStream.range(0, 5_000)
                                    .filter(_ -> dice.nextBoolean())
                                    .count();
                            var kept = IntStream.range(0, 5_000 - Math.toIntExact(first))
                                    .filter(_ -> dice.nextDouble() >= lost)
                                    .count();
                            return !ratio(1, first, 1, kept).sound();
                        })
                        .count()
                / 1_000.0;
    }
}
