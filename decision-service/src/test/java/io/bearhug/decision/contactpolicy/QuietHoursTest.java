package io.bearhug.decision.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Policies;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message may be sent, in the person's zone. */
class QuietHoursTest {

    private static final Policies.QuietHours NIGHT = new Policies.QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final Policies.QuietHours NOON = new Policies.QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T12:00:00Z, UTC,              2026-03-04T12:00:00Z",
        "2026-03-04T20:59:59Z, UTC,              2026-03-04T20:59:59Z",
        "2026-03-04T21:00:00Z, UTC,              2026-03-05T08:00:00Z",
        "2026-03-04T03:00:00Z, UTC,              2026-03-04T08:00:00Z",
        "2026-03-04T08:00:00Z, UTC,              2026-03-04T08:00:00Z",
        "2026-03-04T20:30:00Z, Europe/Berlin,    2026-03-05T07:00:00Z",
        "2026-03-28T23:00:00Z, Europe/Berlin,    2026-03-29T06:00:00Z",
        "2026-03-04T12:00:00Z, Asia/Kolkata,     2026-03-04T12:00:00Z",
        "2026-03-04T16:00:00Z, Asia/Kolkata,     2026-03-05T02:30:00Z",
    })
    void nightsArePassedOver(Instant now, ZoneId zone, Instant expected) {
        assertThat(QuietHours.endOf(NIGHT, now, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T11:59:00Z, 2026-03-04T11:59:00Z", "2026-03-04T12:00:00Z, 2026-03-04T14:00:00Z"})
    void quietHoursMayLieWithinADay(Instant now, Instant expected) {
        assertThat(QuietHours.endOf(NOON, now, ZoneId.of("UTC"))).isEqualTo(expected);
    }
}
