package io.bearhug.decision.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.decision.reporting.Figure;
import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.Sums;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceSequenceTest {

    private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.oneOf(1);
    private static final int RUNS = 1_000;
    private static final int PEOPLE = 3_000;

    /** In how many of the runs somebody who looks after every person sees a difference at some time. */
    private static double seen(double share, double otherShare, Predicate<Crowd> look) {
        return LongStream.range(0, RUNS)
                        .parallel()
                        .filter(seed -> {
                            var crowd = new Crowd(new Random(seed), share, otherShare);
                            return IntStream.range(0, PEOPLE).anyMatch(_ -> {
                                crowd.comes();
                                return isEnough(crowd) && look.test(crowd);
                            });
                        })
                        .count()
                / (double) RUNS;
    }

    private static boolean isEnough(Crowd crowd) {
        return Math.min(crowd.first.people(), crowd.other.people()) >= Figure.FEWEST;
    }

    private static boolean seesDifference(Crowd crowd) {
        var interval = SEQUENCE.interval(crowd.other, crowd.first, Scale.SHARE);
        return interval.getFirst() > 0 || interval.getLast() < 0;
    }

    /** With an interval that is meant to be looked at once. */
    private static boolean fallsForChance(Crowd crowd) {
        var one = crowd.other.between(0, 1);
        var other = crowd.first.between(0, 1);
        return Math.abs(one.value() - other.value()) > 1.96 * Math.sqrt(one.variance() + other.variance());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5})
    void whoLooksAfterEveryPersonIsSeldomWrong(double share) {
        assertThat(seen(share, share, ConfidenceSequenceTest::seesDifference)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void withAnIntervalForOneLookTheSamePersonIsOftenWrong() {
        assertThat(seen(0.1, 0.1, ConfidenceSequenceTest::fallsForChance)).isGreaterThan(0.2);
    }

    @Test
    void aDifferenceThatIsThereIsSeen() {
        assertThat(seen(0.3, 0.4, ConfidenceSequenceTest::seesDifference)).isGreaterThan(0.9);
    }

    /** The closed form at n·ρ² = −2·ln α + ln(−2·ln α) + 1, worked out by hand. */
    @Test
    void itReachesAsFarAsTheFormulaSays() {
        assertThat(SEQUENCE.reach(ConfidenceSequence.TIGHTEST)).isCloseTo(3.0354, within(0.0005));
        assertThat(SEQUENCE.reach(100)).isGreaterThan(SEQUENCE.reach(ConfidenceSequence.TIGHTEST));
        assertThat(SEQUENCE.reach(1_000_000)).isGreaterThan(SEQUENCE.reach(ConfidenceSequence.TIGHTEST));
    }

    @Test
    void moreComparisonsNeedMoreEvidence() {
        assertThat(ConfidenceSequence.oneOf(3).reach(1_000)).isGreaterThan(SEQUENCE.reach(1_000));
    }

    @Test
    void whatIsSaidToBeMissingIsEnough() {
        var crowd = crowd(400);
        var more = SEQUENCE.missing(crowd.other, crowd.first, Scale.SHARE, 0.05);

        assertThat(width(crowd)).isGreaterThan(0.05);
        assertThat(more).isPositive();
        assertThat(width(crowd(400 + Math.toIntExact(more) + 200))).isLessThan(0.052);
        assertThat(width(crowd(400 + Math.toIntExact(more / 2)))).isGreaterThan(0.055);
    }

    private static Crowd crowd(int people) {
        var crowd = new Crowd(new Random(7), 0.3, 0.3);
        while (crowd.people() < people) {
            crowd.comes();
        }
        return crowd;
    }

    private static double width(Crowd crowd) {
        var interval = SEQUENCE.interval(crowd.other, crowd.first, Scale.SHARE);
        return (interval.getLast() - interval.getFirst()) / 2;
    }

    @Test
    void peopleWhoAllDidTheSameAreStillUnsure() {
        var all = Sums.NONE;
        for (var i = 0; i < 30; i++) {
            all = all.plus(1, 1);
        }

        assertThat(SEQUENCE.interval(all, all, Scale.SHARE).getLast()).isGreaterThan(0.1);
    }

    @Test
    void aShareOfErrorsIsBetweenNoneAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceSequence(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceSequence(1));
    }
}
