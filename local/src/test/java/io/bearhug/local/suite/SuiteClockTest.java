package io.bearhug.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteClockTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private SuiteClock clock() {
        return new SuiteClock(Clock.fixed(NOON, ZoneOffset.UTC), folder.resolve("clock.json"));
    }

    @Test
    void it_shows_the_machines_time_until_it_is_moved() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void it_moves_forward_and_remembers_over_a_restart() {
        Instant _ = clock().moveTo(NOON.plus(Duration.ofDays(365)));

        assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(365)));
        assertThat(clock().offset()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void it_never_moves_back() {
        SuiteClock clock = clock();
        Instant later = clock.moveTo(NOON.plusSeconds(60));

        assertThat(clock.moveTo(NOON)).isEqualTo(later);
    }
}
