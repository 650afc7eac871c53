package io.bearhug.benchmarks.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TallyTest {

    /** A histogram of three digits. */
    private static final Offset<Double> PLACES = within(0.2);

    @Test
    void percentilesAreThoseOfTheGoodCalls() {
        Tally tally = upTo(100);
        tally.add(Verdict.bad("503"), Duration.ofHours(1).toNanos());

        Latency latency = tally.latency();

        assertThat(latency.calls()).isEqualTo(100);
        assertThat(latency.p50()).isCloseTo(50, PLACES);
        assertThat(latency.p90()).isCloseTo(90, PLACES);
        assertThat(latency.p99()).isCloseTo(99, PLACES);
        assertThat(latency.p999()).isCloseTo(100, PLACES);
        assertThat(latency.max()).isCloseTo(100, PLACES);
        assertThat(tally.good()).isEqualTo(Map.of("act", 100));
        assertThat(tally.bad()).isEqualTo(Map.of("503", 1));
    }

    @Test
    void whatHappensAtTheSameTimeTakesNoLongerAndWhatFollowsDoes() {
        Tally tally = upTo(10);
        tally.lasted(Duration.ofSeconds(2).toNanos());
        Tally beside = upTo(10);
        beside.lasted(Duration.ofSeconds(1).toNanos());
        Tally later = upTo(20);
        later.lasted(Duration.ofSeconds(3).toNanos());

        tally.join(beside);
        assertThat(tally.perSecond()).isEqualTo(10);

        tally.append(later);
        assertThat(tally.seconds()).isEqualTo(5);
        assertThat(tally.goodCalls()).isEqualTo(40);
        assertThat(tally.perSecond()).isEqualTo(8);
    }

    @Test
    void aRatioSaysHowManyTimesTheFloorItIs() {
        Latency service = new Latency(10, 4, 9, 30, 40, 50);
        Latency floor = new Latency(10, 2, 3, 10, 0, 50);

        assertThat(service.over(floor)).isEqualTo(new Latency.Ratio(2, 3, 3, 0));
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThat(new Tally().perSecond()).isZero();
        assertThat(new Tally().latency()).isEqualTo(new Latency(0, 0, 0, 0, 0, 0));
    }

    private static Tally upTo(int millis) {
        Tally tally = new Tally();
        for (int i = 1; i <= millis; i++) {
            tally.add(Verdict.good("act"), Duration.ofMillis(i).toNanos());
        }
        return tally;
    }
}
