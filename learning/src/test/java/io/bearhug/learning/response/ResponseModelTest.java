package io.bearhug.learning.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseModelTest {

    private static final double[] TRUE_WEIGHTS = {-0.5, 1.5, 0, -1};

    static Stream<Function<Prior, ResponseModel>> models() {
        return Stream.of(FullProbit::new, DiagonalProbit::new);
    }

    private static Prior flat(int features) {
        double[] variances = new double[features];
        Arrays.fill(variances, 1);
        return new Prior(new double[features], variances);
    }

    private static double[] someone(Random dice) {
        return new double[] {1, dice.nextGaussian(), dice.nextGaussian(), dice.nextGaussian()};
    }

    private static boolean responds(double[] someone, Random dice) {
        double score = dice.nextGaussian();
        for (int i = 0; i < someone.length; i++) {
            score += TRUE_WEIGHTS[i] * someone[i];
        }
        return score > 0;
    }

    /** The exact mean and variance of one weight after one response, integrated. */
    private static Forecast integrated(double mean, double variance, double feature, boolean responded) {
        double sum = 0;
        double first = 0;
        double second = 0;
        double deviation = Math.sqrt(variance);
        for (int step = -8_000; step <= 8_000; step++) {
            double z = step / 1_000.0;
            double weight = mean + deviation * z;
            double mass =
                    StandardNormal.density(z) * StandardNormal.distribution((responded ? 1 : -1) * weight * feature);
            sum += mass;
            first += mass * weight;
            second += mass * weight * weight;
        }
        return new Forecast(first / sum, second / sum - first / sum * first / sum);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, true", "0, 1, 1, false", "-2, 0.5, 1, true", "1.5, 2, -0.7, true", "3, 0.1, 2, false"})
    void aResponseLeavesTheExactMeanAndVariance(double mean, double variance, double feature, boolean responded) {
        Prior prior = new Prior(new double[] {mean}, new double[] {variance});
        Forecast exact = integrated(mean, variance, feature, responded);

        models().map(model -> model.apply(prior)).forEach(model -> {
            model.learn(new double[] {feature}, responded);
            Forecast learned = model.forecast(new double[] {1});
            assertThat(learned.mean()).isCloseTo(exact.mean(), within(1e-6));
            assertThat(learned.variance()).isCloseTo(exact.variance(), within(1e-6));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsTrueIsFound(Function<Prior, ResponseModel> of) {
        ResponseModel model = of.apply(flat(4));
        Random dice = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double[] someone = someone(dice);
            model.learn(someone, responds(someone, dice));
        }

        for (int i = 0; i < 100; i++) {
            double[] someone = someone(dice);
            double score = 0;
            for (int j = 0; j < someone.length; j++) {
                score += TRUE_WEIGHTS[j] * someone[j];
            }
            assertThat(model.forecast(someone).probability())
                    .isCloseTo(StandardNormal.distribution(score), within(0.05));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyResponseMakesSurer(Function<Prior, ResponseModel> of) {
        ResponseModel model = of.apply(flat(4));
        Random dice = new Random(3);
        double[] asked = {1, 1, 1, 1};
        double before = model.forecast(asked).variance();
        for (int i = 0; i < 500; i++) {
            double[] someone = someone(dice);
            model.learn(someone, responds(someone, dice));
            double after = model.forecast(asked).variance();
            assertThat(after).isLessThanOrEqualTo(before).isNotNegative();
            before = after;
        }
    }

    @Test
    void featuresThatComeTogetherShareWhatIsLearned() {
        double[] together = {1, 1};
        ResponseModel full = new FullProbit(flat(2));
        for (int i = 0; i < 50; i++) {
            full.learn(together, true);
        }

        double sum = full.forecast(together).variance();
        double difference = full.forecast(new double[] {1, -1}).variance();
        assertThat(sum).isLessThan(0.5);
        assertThat(difference).as("which of both it was is not known").isCloseTo(2, within(1e-9));
    }

    @Test
    void featuresThatNeverComeTogetherAreLearnedAlikeByBoth() {
        ResponseModel full = new FullProbit(flat(3));
        ResponseModel diagonal = new DiagonalProbit(flat(3));
        Random dice = new Random(5);
        for (int i = 0; i < 300; i++) {
            double[] someone = new double[3];
            someone[dice.nextInt(3)] = dice.nextGaussian();
            boolean responded = dice.nextBoolean();
            full.learn(someone, responded);
            diagonal.learn(someone, responded);
        }

        double[] asked = {1, 2, -1};
        assertThat(full.forecast(asked).mean())
                .isCloseTo(diagonal.forecast(asked).mean(), within(1e-9));
        assertThat(full.forecast(asked).variance())
                .isCloseTo(diagonal.forecast(asked).variance(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fadingLeavesNothingAllOrTheShareAsked(Function<Prior, ResponseModel> of) {
        Prior prior = new Prior(new double[] {0.3, -0.2, 0, 1}, new double[] {1, 0.5, 2, 1});
        double[] asked = {1, 0.5, -1, 2};
        ResponseModel model = of.apply(prior);
        Random dice = new Random(11);
        for (int i = 0; i < 200; i++) {
            double[] someone = someone(dice);
            model.learn(someone, responds(someone, dice));
        }
        Forecast learned = model.forecast(asked);
        Forecast fresh = of.apply(prior).forecast(asked);

        model.fade(1);
        isClose(model.forecast(asked), learned);
        model.fade(0.5);
        assertThat(model.forecast(asked).variance()).isStrictlyBetween(1.5 * learned.variance(), fresh.variance());
        model.fade(0);
        isClose(model.forecast(asked), fresh);
    }

    private static void isClose(Forecast actual, Forecast expected) {
        assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-8));
        assertThat(actual.variance()).isCloseTo(expected.variance(), within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("models")
    void anExtremeSurpriseStaysFinite(Function<Prior, ResponseModel> of) {
        ResponseModel model = of.apply(new Prior(new double[] {60}, new double[] {0.01}));
        model.learn(new double[] {1}, false);

        assertThat(model.forecast(new double[] {1}).mean()).isLessThan(60);
    }

    @ParameterizedTest
    @MethodSource("models")
    void wrongFeaturesAndSharesAreRefused(Function<Prior, ResponseModel> of) {
        ResponseModel model = of.apply(flat(2));

        assertThatIllegalArgumentException().isThrownBy(() -> model.forecast(new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.learn(new double[1], true));
        assertThatIllegalArgumentException().isThrownBy(() -> model.fade(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> model.forecast(new double[] {1, Double.NaN}));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatWasWrittenGoesOnToTheLastBit(Function<Prior, ResponseModel> of) throws IOException {
        ResponseModel model = of.apply(new Prior(new double[] {0.3, 0, -1, 0}, new double[] {1, 0.2, 2, 1}));
        Random dice = new Random(13);
        for (int i = 0; i < 50; i++) {
            model.learn(someone(dice), dice.nextBoolean());
        }
        ResponseModel read = ResponseModel.read(in(written(model)));

        for (int i = 0; i < 50; i++) {
            double[] someone = someone(dice);
            assertThat(read.forecast(someone)).isEqualTo(model.forecast(someone));
            boolean responded = dice.nextBoolean();
            read.learn(someone, responded);
            model.learn(someone, responded);
        }
        read.fade(0.5);
        model.fade(0.5);
        assertThat(written(read)).isEqualTo(written(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsNoModelIsRefused(Function<Prior, ResponseModel> of) throws IOException {
        byte[] written = written(of.apply(flat(3)));

        assertThatIOException().isThrownBy(() -> ResponseModel.read(in(Arrays.copyOf(written, written.length - 1))));
        for (int at : new int[] {0, 1, 2}) {
            byte[] broken = written.clone();
            broken[at] = 77;
            assertThatIOException().as("byte %d", at).isThrownBy(() -> ResponseModel.read(in(broken)));
        }
    }

    private static byte[] written(ResponseModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInput in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void theFormFollowsTheNumberOfFeatures() {
        assertThat(ResponseModel.of(flat(128))).isInstanceOf(FullProbit.class);
        assertThat(ResponseModel.of(flat(129))).isInstanceOf(DiagonalProbit.class);
    }

    @Test
    void noCovarianceIsKeptOfMoreThanCanBeReadAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FullProbit(flat(ResponseModel.MOST_DENSE + 1)))
                .withMessageContaining("128 are the most");
        assertThat(ResponseModel.of(flat(ResponseModel.MOST_DENSE + 1))).isInstanceOf(DiagonalProbit.class);
    }
}
