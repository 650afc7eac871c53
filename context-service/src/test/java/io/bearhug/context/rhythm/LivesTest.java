package io.bearhug.context.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.rhythm.Trial.Of;
import org.junit.jupiter.api.Test;

/**
 * Made-up lives are predicted better than by the average of all lives – which is known here, and would not be out there. Prints how well, by way of
 * living.
 */
class LivesTest {

    @Test
    void afterSixWeeksDaysOffAndFreeTimeAreTheirOwn() {
        var trial = new Trial(Life.population(1, 1), 42, 56);
        System.out.println(trial.table());

        assertThat(trial.of(Of.OFF_AHEAD).brierRatio()).isLessThan(0.7);
        assertThat(trial.of(Of.OFF_AHEAD).logRatio()).isLessThan(0.7);
        assertThat(trial.of(Of.OFF_AT_ELEVEN).logRatio())
                .isLessThan(trial.of(Of.OFF_AHEAD).logRatio());
        assertThat(trial.of(Of.FREE_AHEAD).brierRatio()).isLessThan(0.9);
        assertThat(trial.of(Of.FREE_AHEAD).logRatio()).isLessThan(0.9);
        for (var way : new Life.Way[] {Life.Way.SHOP, Life.Way.ROTA, Life.Way.NIGHTS, Life.Way.RETIRED}) {
            assertThat(trial.of(way, Of.OFF_AHEAD).logRatio()).as("%s", way).isLessThan(0.75);
        }
        assertThat(trial.of(Life.Way.DESK, Of.OFF_AHEAD).logRatio())
                .as("not every day with looks in idle hours at work is off")
                .isLessThan(1.5);
        for (var way : new Life.Way[] {Life.Way.OWL, Life.Way.NIGHTS, Life.Way.ROTA, Life.Way.TURNS}) {
            assertThat(trial.of(way, Of.FREE_AHEAD).logRatio()).as("%s", way).isLessThan(0.95);
        }
    }

    @Test
    void onTheFirstDayTheyArePeopleInGeneral() {
        var trial = new Trial(Life.population(1, 3), 0, 1);

        assertThat(trial.of(Of.OFF_AHEAD).strangerRatio()).isEqualTo(1);
        assertThat(trial.of(Of.FREE_AHEAD).strangerRatio()).isEqualTo(1);
        assertThat(trial.of(Of.OFF_AT_ELEVEN).strangerRatio()).isLessThan(1.02);
    }

    @Test
    void inTheFirstWeekTheyAreNoWorseThanPeopleInGeneral() {
        var trial = new Trial(Life.population(1, 2), 0, 7);
        System.out.println(trial.table());

        for (var what : Of.values()) {
            assertThat(trial.of(what).strangerRatio()).as("%s", what).isLessThan(1.02);
        }
        assertThat(trial.of(Of.OFF_AHEAD).brierRatio()).isLessThan(1.1);
        assertThat(trial.of(Of.OFF_AHEAD).logRatio()).isLessThan(1.1);
        assertThat(trial.of(Of.OFF_AT_ELEVEN).logRatio()).isLessThan(1.05);
        assertThat(trial.of(Of.FREE_AHEAD).brierRatio()).isLessThan(1.15);
        assertThat(trial.of(Of.FREE_AHEAD).logRatio()).isLessThan(1.15);
    }
}
