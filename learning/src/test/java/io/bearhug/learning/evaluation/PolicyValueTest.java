package io.bearhug.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyValueTest {

    private static final int DECISIONS = 4_000;
    private static final int FEW = 400;

    /** Two arms; the second is logged with this probability and judged as if it were always chosen. */
    private static List<Judged> log(double propensity, double error, int decisionsByPerson, long seed) {
        Random dice = new Random(seed);
        List<Judged> log = new ArrayList<>();
        double mood = 0;
        for (int i = 0; i < DECISIONS; i++) {
            int person = i / decisionsByPerson;
            mood = i % decisionsByPerson == 0 ? dice.nextGaussian() : mood;
            boolean isSecond = dice.nextDouble() < propensity;
            double reward = (isSecond ? 3 : 1) + mood;
            log.add(new Judged(isSecond ? 1 / propensity : 0, reward, 3 + error, (isSecond ? 3 : 1) + error, person));
        }
        return log;
    }

    @Test
    void allThreeFindTheTruthAndTheModelHelps() {
        PolicyValue value = PolicyValue.of(log(0.2, 0, 1, 1));

        assertThat(value.ips().value()).isCloseTo(3, within(0.3));
        assertThat(value.snips().value()).isCloseTo(3, within(0.2));
        assertThat(value.dr().value()).isCloseTo(3, within(0.2));
        assertThat(width(value.dr())).isLessThan(width(value.ips()));
        assertThat(value.effective()).isBetween(700.0, 900.0);
    }

    private static double width(Interval interval) {
        assertThat(interval.value()).isBetween(interval.low(), interval.high());
        return interval.high() - interval.low();
    }

    @Test
    void aModelThatIsWrongDoesNoHarm() {
        assertThat(PolicyValue.of(log(0.2, 5, 1, 1)).dr().value()).isCloseTo(3, within(0.6));
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (int seed = 1; seed <= 100; seed++) {
            Interval interval =
                    PolicyValue.of(log(0.3, 0.5, 1, seed).subList(0, FEW)).dr();
            held += interval.low() <= 3 && 3 <= interval.high() ? 1 : 0;
        }

        assertThat(held).isBetween(88, 100);
    }

    @Test
    void decisionsOfOnePersonTellLessThanAsManyOfDifferentPeople() {
        assertThat(width(PolicyValue.of(log(0.5, 0, 20, 2)).dr()))
                .isGreaterThan(2 * width(PolicyValue.of(log(0.5, 0, 1, 2)).dr()));
    }

    @Test
    void theSameDecisionsGiveTheSameIntervals() {
        assertThat(PolicyValue.of(log(0.3, 0, 1, 3))).isEqualTo(PolicyValue.of(log(0.3, 0, 1, 3)));
    }

    @Test
    void whatWasHardlyEverDoneIsNotJudged() {
        assertThat(PolicyValue.refusal(log(0.01, 0, 1, 1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("hardly ever done"));
        assertThat(PolicyValue.refusal(log(0.2, 0, 1, 1))).isEmpty();
    }

    @Test
    void aHoleInWhatWasTriedIsSeen() {
        List<Judged> log = new ArrayList<>(log(0.5, 0, 1, 1));
        for (int i = 0; i < DECISIONS / 4; i++) {
            log.add(new Judged(0, 1, 3, 1, DECISIONS + i));
        }

        assertThat(PolicyValue.refusal(log))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("never done").contains("80 %"));
    }

    @Test
    void propensitiesThatAreNotTrueAreSeen() {
        List<Judged> log = log(0.5, 0, 1, 1).stream()
                .map(one -> new Judged(
                        2 * one.weight(), one.reward(), one.expectedOfPolicy(), one.expectedOfLogged(), one.person()))
                .toList();

        assertThat(PolicyValue.refusal(log))
                .hasValueSatisfying(reason -> assertThat(reason).contains("not true"));
    }

    @Test
    void aMeanKnowsItsError() {
        Estimate estimate = Estimate.mean(new double[] {1, 2, 3, 4});

        assertThat(estimate.value()).isEqualTo(2.5);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-12));
        assertThat(estimate.high() - estimate.value()).isCloseTo(estimate.value() - estimate.low(), within(1e-12));
        assertThat(Estimate.mean(new double[] {1}).standardError()).isInfinite();
    }
}
