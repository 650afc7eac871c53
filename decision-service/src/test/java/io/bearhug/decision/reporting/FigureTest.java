package io.bearhug.decision.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.decision.reporting.Figure.Scale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static Sums shares(int successes, int people) {
        var sums = Sums.NONE;
        for (var i = 0; i < people; i++) {
            sums = sums.plus(i < successes ? 1 : 0, 1);
        }
        return sums;
    }

    private static double low(Figure figure) {
        return Objects.requireNonNull(figure.interval()).getFirst();
    }

    private static double high(Figure figure) {
        return Objects.requireNonNull(figure.interval()).getLast();
    }

    /** By hand: 13 of 40 and 5 of 40 with one success and one failure more each: 14/42 and 6/42, and √(p(1 − p)/41) twice. */
    @Test
    void sharesAreComparedAsAgrestiAndCaffoDo() {
        var figure = Figure.of(shares(13, 40), shares(5, 40), Scale.SHARE);

        assertThat(figure.value()).isEqualTo(0.325);
        assertThat(figure.control()).isEqualTo(0.125);
        assertThat((low(figure) + high(figure)) / 2).isCloseTo(8 / 42.0, within(1e-9));
        var error = Math.sqrt((14 * 28 + 6 * 36) / (42.0 * 42 * 41));
        assertThat(high(figure) - low(figure)).isCloseTo(2 * 1.959964 * error, within(1e-9));
        assertThat(figure.words()).isNull();
    }

    /** By hand: parts 1, 2, 0 of wholes 2, 2, 4; value 3/8, differences ¼, 1¼, −1½. */
    @Test
    void aRatioVariesAsItsPeopleDo() {
        var sums = Sums.NONE.plus(1, 2).plus(2, 2).plus(0, 4).plus(0, 0);

        assertThat(sums.people()).isEqualTo(3);
        assertThat(sums.value()).isEqualTo(0.375);
        var squares = 0.0625 + 1.5625 + 2.25;
        assertThat(sums.variance()).isCloseTo(squares * 3 / (2 * 64.0), within(1e-12));
    }

    @Test
    void tooFewPeopleGiveWordsInsteadOfAnInterval() {
        var figure = Figure.of(shares(10, 29), shares(3, 12), Scale.SHARE);

        assertThat(figure.interval()).isNull();
        assertThat(figure.words()).contains("1 more are needed").contains("18 more to compare with");
        assertThat(figure.n()).isEqualTo(29);
        assertThat(figure.controlN()).isEqualTo(12);
    }

    @Test
    void ofNobodyThereIsNoFigure() {
        var figure = Figure.of(shares(10, 40), Sums.NONE, Scale.SHARE);

        assertThat(figure.value()).isEqualTo(0.25);
        assertThat(figure.control()).isNull();
        assertThat(figure.interval()).isNull();
        assertThat(figure.words()).contains("30 more to compare with").doesNotContain("more are needed");
    }

    @Test
    void whereEverybodyDidTheSameTheDifferenceIsStillUnsure() {
        var figure = Figure.of(shares(0, 30), shares(0, 30), Scale.SHARE);

        assertThat(low(figure)).isLessThan(-0.05);
        assertThat(high(figure)).isGreaterThan(0.05);
    }

    @Test
    void theTruthLiesInTheIntervalAboutNinetyFiveTimesInAHundred() {
        var dice = new Random(3);
        for (var rate : new double[] {0.05, 0.3, 0.9}) {
            var held = IntStream.range(0, 2_000)
                    .filter(_ -> {
                        var figure = Figure.of(contacts(60, rate, dice), contacts(45, rate, dice), Scale.SHARE);
                        return low(figure) <= 0 && 0 <= high(figure);
                    })
                    .count();
            assertThat(held / 2_000.0).as("at " + rate).isBetween(0.93, 0.995);
        }
    }

    /** People differ in how often they are contacted and in how they take it. */
    private static Sums contacts(int people, double rate, Random dice) {
        var sums = Sums.NONE;
        for (var i = 0; i < people; i++) {
            var whole = 1 + dice.nextInt(4);
            var own = dice.nextBoolean() ? rate * 0.5 : Math.min(1, rate * 1.5);
            var part = (int) IntStream.range(0, whole)
                    .filter(_ -> dice.nextDouble() < own)
                    .count();
            sums = sums.plus(part, whole);
        }
        return sums;
    }
}
