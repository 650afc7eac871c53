package io.bearhug.delivery.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Policies.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<QuietHours> POLICIES = List.of(
            hours("21:00", "08:00"),
            hours("22:00", "02:30"),
            hours("01:30", "02:30"),
            hours("00:00", "03:00"),
            hours("02:15", "23:00"));

    @Test
    void quiet_from_the_first_minute_until_just_before_the_last() {
        QuietHours night = hours("21:00", "08:00");
        assertThat(QuietTime.isQuiet(night, LocalTime.of(20, 59))).isFalse();
        assertThat(QuietTime.isQuiet(night, LocalTime.of(21, 0))).isTrue();
        assertThat(QuietTime.isQuiet(night, LocalTime.of(7, 59))).isTrue();
        assertThat(QuietTime.isQuiet(night, LocalTime.of(8, 0))).isFalse();
    }

    @Test
    void a_message_of_the_evening_waits_for_the_morning_there() {
        Instant evening = Instant.parse("2026-11-21T20:30:00Z");
        assertThat(QuietTime.endIfQuiet(hours("21:00", "08:00"), evening, ZoneId.of("Europe/Berlin")))
                .contains(Instant.parse("2026-11-22T07:00:00Z"));
        assertThat(QuietTime.endIfQuiet(hours("21:00", "08:00"), evening, ZoneId.of("America/New_York")))
                .isEmpty();
    }

    @Test
    void equal_ends_are_no_quiet_hours() {
        assertThat(QuietTime.isQuiet(hours("08:00", "08:00"), LocalTime.of(8, 0)))
                .isFalse();
    }

    /** The promise of the product: nowhere on earth, in no night of a change, does a message arrive in quiet hours. */
    @Test
    void no_zone_has_a_violation_around_its_next_two_changes() {
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            for (Instant around : nights(zone)) {
                for (QuietHours hours : POLICIES) {
                    walk(zone, around, hours);
                }
            }
        }
    }

    private static void walk(ZoneId zone, Instant around, QuietHours hours) {
        Instant end = around.plus(Duration.ofHours(30));
        for (Instant now = around.minus(Duration.ofHours(30));
                now.isBefore(end);
                now = now.plus(Duration.ofMinutes(15))) {
            check(zone, now, hours);
        }
    }

    private static void check(ZoneId zone, Instant now, QuietHours hours) {
        Optional<Instant> until = QuietTime.endIfQuiet(hours, now, zone);
        Instant sent = until.orElse(now);
        if (QuietTime.isQuiet(hours, sent.atZone(zone).toLocalTime())) {
            throw new AssertionError(zone + " at " + now + ", " + hours + ": sent at " + sent.atZone(zone));
        }
        if (until.isPresent() && (!until.get().isAfter(now) || until.get().isAfter(now.plus(Duration.ofHours(26))))) {
            throw new AssertionError(zone + " at " + now + ", " + hours + ": until " + until.get());
        }
    }

    private static List<Instant> nights(ZoneId zone) {
        List<Instant> nights = new ArrayList<>(List.of(NOW));
        ZoneOffsetTransition first = zone.getRules().nextTransition(NOW);
        if (first != null) {
            nights.add(first.getInstant());
            ZoneOffsetTransition second = zone.getRules().nextTransition(first.getInstant());
            if (second != null) {
                nights.add(second.getInstant());
            }
        }
        return nights;
    }

    @Test
    void the_first_zone_that_exists_counts() {
        assertThat(QuietTime.zone("Mars/Olympus", "Asia/Tokyo", ZoneOffset.UTC)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(QuietTime.zone(null, " ", ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
