package io.bearhug.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.decision.learning.Exploration.Arm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final List<Arm> ARMS = List.of(new Arm(0.6, 10, 50), new Arm(0.5, 8, 30), new Arm(0.1, 10, 3));

    @Test
    void whatIsDrawnIsDrawnAsOftenAsIsSaid() {
        for (var step : List.of(Step.EXPLORE, Step.FULL)) {
            var chances = Exploration.chances(ARMS, step);
            var drawn = new int[ARMS.size() + 1];
            var draws = 200_000;
            IntStream.range(0, draws)
                    .mapToObj(seed -> Exploration.draw(ARMS, step, seed))
                    .forEach(it -> {
                        drawn[it.arm()]++;
                        assertThat(it.chance().propensity()).isEqualTo(chances.of(it.arm()));
                        assertThat(it.chance().explored()).isEqualTo(it.arm() != 0);
                    });

            for (var arm = 0; arm < drawn.length; arm++) {
                assertThat((double) drawn[arm] / draws)
                        .as("%s %d", step, arm)
                        .isCloseTo(chances.of(arm), within(0.005));
            }
        }
    }

    @Test
    void whereRulesDecideOneInTenIsLeftToChanceAtMost() {
        assertThat(Exploration.chances(ARMS, Step.EXPLORE).of(0)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void howeverLittleIsKnownTheBestIsDoneInFourCasesOfFive() {
        var many = IntStream.range(0, 50).mapToObj(i -> new Arm(0.5, 10, 0)).toList();

        assertThat(Exploration.chances(many, Step.FULL).of(0)).isGreaterThanOrEqualTo(0.8 - 1e-9);
    }

    @Test
    void theMoreIsKnownTheMoreOftenTheBestIsDoneAndNothingIsNeverTried() {
        var known = ARMS.stream()
                .map(it -> new Arm(it.utility(), it.stake(), it.lessons() * 10_000))
                .toList();
        var early = Exploration.chances(ARMS, Step.FULL);
        var late = Exploration.chances(known, Step.FULL);

        assertThat(late.of(0)).isGreaterThan(early.of(0));
        assertThat(Arrays.stream(late.shares()).min().orElseThrow()).isGreaterThan(0.001);
    }

    @Test
    void aThousandArmsHaveTheirChances() {
        var many = IntStream.range(0, 1_000).mapToObj(i -> new Arm(1, 10, i)).toList();

        var shares = Exploration.chances(many, Step.FULL).shares();
        assertThat(shares).hasSize(1_001);
        assertThat(Arrays.stream(shares).min().orElseThrow()).isPositive();
    }

    @Test
    void whatIsAtStakeMayBeNothing() {
        assertThat(Exploration.chances(List.of(new Arm(0.1, 0, 0), new Arm(0.05, 0, 0)), Step.FULL)
                        .shares())
                .hasSize(3);
    }
}
