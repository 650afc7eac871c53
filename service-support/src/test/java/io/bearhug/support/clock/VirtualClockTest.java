package io.bearhug.support.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

    private static final Instant REAL = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = new VirtualClock(Clock.fixed(REAL, ZoneOffset.UTC), Duration.ZERO);

    @Test
    void showsRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void movesForwardOnly() {
        assertThat(clock.moveTo(REAL.plusSeconds(60))).isEqualTo(REAL.plusSeconds(60));
        assertThat(clock.moveTo(REAL)).isEqualTo(REAL.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(REAL.plusSeconds(60));
    }

    @Test
    void movesAheadOfTheMachineHoweverLateItHears() {
        assertThat(clock.moveAhead(Duration.ofHours(2))).isEqualTo(REAL.plus(Duration.ofHours(2)));
        assertThat(clock.moveAhead(Duration.ofHours(1))).isEqualTo(REAL.plus(Duration.ofHours(2)));
    }

    @Test
    void beginsAheadWhereTold() {
        assertThat(new VirtualClock(Clock.fixed(REAL, ZoneOffset.UTC), Duration.ofDays(2)).instant())
                .isEqualTo(REAL.plus(Duration.ofDays(2)));
    }

    @Test
    void movesItsViewsInOtherZonesToo() {
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        var _ = clock.moveTo(REAL.plusSeconds(3_600));
        assertThat(berlin.instant()).isEqualTo(REAL.plusSeconds(3_600));
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
