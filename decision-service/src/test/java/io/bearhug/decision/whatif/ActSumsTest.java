package io.bearhug.decision.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rates of acts and how sure they are, against what was worked out by hand. */
class ActSumsTest {

    private static ActSums people(int with, int without) {
        var sums = ActSums.NONE;
        for (var i = 0; i < with + without; i++) {
            sums = sums.plus(ActSums.of(1, i < with ? 1 : 0));
        }
        return sums;
    }

    /**
     * Ten of twenty people against fifteen of forty. Ratio 0.5/0.375; somebody among the twenty moves its logarithm by a/30 − 1/40, somebody else by
     * 1/40 − a/15: 10·(1/30−1/40)² + 10·(1/40)² + 5·(1/15−1/40)² + 15·(1/40)² = 0.025; times 40/39; 1.96 roots of that are 0.3138.
     */
    @Test
    void aRatioHasItsInterval() {
        var some = people(10, 10);
        var all = some.plus(people(5, 15));

        assertThat(some.against(all)).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.acts()).isEqualTo(0.5);
            assertThat(it.ratio()).isCloseTo(1.3333, within(1e-4));
            assertThat(it.low()).isCloseTo(0.9742, within(1e-4));
            assertThat(it.high()).isCloseTo(1.8249, within(1e-4));
        });
    }

    @Test
    void everybodyAgainstEverybodyIsOne() {
        var all = people(15, 25);

        assertThat(all.against(all)).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.ratio()).isEqualTo(1);
            assertThat(it.low()).isCloseTo(1, within(1e-9));
            assertThat(it.high()).isCloseTo(1, within(1e-9));
        });
    }

    /** Decisions of one person are no evidence of more people. */
    @Test
    void moreDecisionsOfTheSamePeopleMakeNothingSurer() {
        var once = people(10, 10).against(people(15, 25));
        var some = ActSums.NONE;
        var all = ActSums.NONE;
        for (var i = 0; i < 40; i++) {
            var one = ActSums.of(7, i < 15 ? 7 : 0);
            all = all.plus(one);
            some = i >= 5 && i < 25 ? some.plus(one) : some;
        }

        var often = some.against(all);

        assertThat(once).isNotNull();
        assertThat(often).isNotNull();
        assertThat(often.ratio()).isCloseTo(once.ratio(), within(1e-9));
        assertThat(often.high()).isCloseTo(once.high(), within(1e-9));
    }

    /** None of twenty: with 97.5 % fewer than 1 − 0.025^(1/20) = 0.1684 of such people have acts. */
    @Test
    void noneAtAllStillHasABound() {
        var none = people(0, 20);
        var all = none.plus(people(20, 0));

        assertThat(none.against(all)).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.ratio()).isZero();
            assertThat(it.low()).isZero();
            assertThat(it.high()).isCloseTo(0.1684 / 0.5, within(1e-3));
        });
    }

    @Test
    void whereNobodyHasAnyThereIsNoRatio() {
        assertThat(people(0, 20).against(people(0, 40))).isNull();
    }
}
