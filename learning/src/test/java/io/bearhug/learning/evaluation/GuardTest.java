package io.bearhug.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GuardTest {

    @Test
    void oneOfFewShowsNothingAndManyOfManyDo() {
        assertThat(Guard.isSurelyAbove(1, 20, 0.005)).isFalse();
        assertThat(Guard.isSurelyAbove(3, 20, 0.005)).isTrue();
        assertThat(Guard.isSurelyAbove(60, 10_000, 0.005)).isFalse();
        assertThat(Guard.isSurelyAbove(80, 10_000, 0.005)).isTrue();
    }

    @Test
    void whatMustNeverHappenIsTooFrequentAtOnceAndNoLimitIsNeverBroken() {
        assertThat(Guard.isSurelyAbove(1, 1_000, 0)).isTrue();
        assertThat(Guard.isSurelyAbove(0, 1_000, 0)).isFalse();
        assertThat(Guard.isSurelyAbove(1_000, 1_000, 1)).isFalse();
    }

    @Test
    void aRateAtItsLimitIsHardlyEverTakenForOneAboveIt() {
        var dice = new Random(2);
        var alarms = 0;
        for (var trial = 0; trial < 5_000; trial++) {
            var hits = dice.doubles(500).filter(it -> it < 0.02).count();
            alarms += Guard.isSurelyAbove(hits, 500, 0.02) ? 1 : 0;
        }

        assertThat(alarms).isLessThan(20);
    }
}
