package io.bearhug.benchmarks.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void evenCallsKeepTheirDistanceHoweverLateItIs() {
        Schedule schedule = Schedule.even(20, 3);

        assertThat(schedule.due(0, 0)).hasValue(0);
        assertThat(schedule.due(2, Duration.ofSeconds(9).toNanos()))
                .hasValue(Duration.ofMillis(100).toNanos());
        assertThat(schedule.due(3, 0)).isEmpty();
    }

    @Test
    void randomCallsComeAtTheRateInOrderAndTheSameEachTime() {
        Schedule schedule = Schedule.random(50, 20_000, 1);

        long[] due = IntStream.range(0, schedule.calls())
                .mapToLong(number -> schedule.due(number, 0).orElseThrow())
                .toArray();

        assertThat(due).isSorted();
        assertThat(due[due.length - 1] / 1e9).isCloseTo(400, within(12.0));
        assertThat(Schedule.random(50, 20_000, 1).due(777, 0)).hasValue(due[777]);
        assertThat(Schedule.random(50, 20_000, 2).due(777, 0).orElseThrow()).isNotEqualTo(due[777]);
    }

    @Test
    void whatIsTooLateIsNotSentAtAll() {
        Schedule schedule = Schedule.even(1, 2);
        long end = Duration.ofSeconds(1).plus(Schedule.PATIENCE).toNanos();

        assertThat(schedule.due(1, end - 1)).isPresent();
        assertThat(schedule.due(1, end)).isEmpty();
    }

    @Test
    void aClosedLoopEndsWithItsCallsOrItsTime() {
        BackToBack loop = new BackToBack(10, Duration.ofSeconds(1));

        assertThat(loop.due(9, 5)).hasValue(5);
        assertThat(loop.due(10, 5)).isEmpty();
        assertThat(loop.due(0, Duration.ofSeconds(1).toNanos())).isEmpty();
    }
}
