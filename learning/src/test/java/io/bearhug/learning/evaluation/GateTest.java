package io.bearhug.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {

    private static final double CURRENT = 2;
    private static final double PLENTY = 5_000;

    private static Gate.Verdict judge(double gain, double error, double effective) {
        return Gate.judge(new Estimate(gain, error), CURRENT, effective, 10_000);
    }

    @Test
    void onlyASureGainIsClaimed() {
        assertThat(judge(0.1, 0.05, PLENTY)).isInstanceOf(Gate.Better.class);
        assertThat(judge(0.1, 0.052, PLENTY)).isInstanceOf(Gate.AsGood.class);
        assertThat(judge(0.1, 0.062, PLENTY)).isInstanceOf(Gate.NotEnough.class);
    }

    @Test
    void aHundredthOfTheCurrentValueMayBePutAtRisk() {
        assertThat(judge(0, 0.010, PLENTY)).isInstanceOf(Gate.AsGood.class);
        assertThat(judge(0, 0.011, PLENTY)).isInstanceOf(Gate.NotEnough.class);
    }

    @Test
    void aSureLossIsSaidHoweverLittleThereIs() {
        assertThat(judge(-0.1, 0.05, 10)).isInstanceOf(Gate.Worse.class);
    }

    @Test
    void tooLittleSaysHowMuchMoreIsNeeded() {
        assertThat(judge(0.1, 0.01, 500)).isEqualTo(new Gate.NotEnough(10_000));
        assertThat(judge(0.05, 0.05102135, PLENTY)).isEqualTo(new Gate.NotEnough(10_408));
        assertThat(new Gate.NotEnough(30_000).words()).isEqualTo("not enough evidence: 30,000 more");
    }
}
