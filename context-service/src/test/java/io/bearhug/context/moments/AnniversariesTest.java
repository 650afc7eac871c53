package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Dates come round once a year in every zone. */
class AnniversariesTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1988, 2, 29),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(1975, 3, 30),
            LocalDate.of(2011, 12, 30));
    private static final List<Period> SPANS =
            List.of(Period.ZERO, Period.ofDays(14), Period.ofMonths(1), Period.ofDays(-3), Period.ofDays(400));

    @Test
    void everyYearHasOneInEveryZone() {
        for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            for (var day : DAYS) {
                for (var before : SPANS) {
                    yearByYear(new Anniversaries(day, before, ZoneId.of(zone), A_DAY));
                }
            }
        }
    }

    /** From one to the next: each is in another year, at the first instant of its day. */
    private static void yearByYear(Anniversaries dates) {
        var now = Instant.parse("2023-06-01T12:00:00Z");
        var last = next(dates, now);
        for (int year = 0; year < 10; year++) {
            var before = last.ripe().minusNanos(1);
            assertThat(next(dates, before)).isEqualTo(last);
            var following = next(dates, last.ripe());
            assertThat(following.day().getYear()).isEqualTo(last.day().getYear() + 1);
            assertIsReturn(dates, following);
            last = following;
        }
    }

    private static void assertIsReturn(Anniversaries dates, Anniversaries.Return it) {
        var first = dates.first();
        int day = first.getDayOfMonth() == 29
                        && first.getMonthValue() == 2
                        && !it.day().isLeapYear()
                ? 28
                : first.getDayOfMonth();
        assertThat(it.day()).isEqualTo(LocalDate.of(it.day().getYear(), first.getMonth(), day));
        var local = LocalDate.ofInstant(it.ripe(), dates.zone());
        var wanted = it.day().minus(dates.before());
        assertThat(local).isIn(wanted, wanted.plusDays(1));
        assertThat(LocalDate.ofInstant(it.ripe().minusMillis(1), dates.zone())).isBefore(wanted);
        assertThat(it.over()).isAfterOrEqualTo(it.ripe().plus(A_DAY));
    }

    @Test
    void whatIsNotOverIsStillThereAndOneIsAlwaysToCome() {
        var random = new Random(1);
        var zones = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        for (int round = 0; round < 20_000; round++) {
            var dates = new Anniversaries(
                    LocalDate.ofEpochDay(random.nextInt(30_000)),
                    SPANS.get(random.nextInt(4)),
                    ZoneId.of(zones.get(random.nextInt(zones.size()))),
                    A_DAY);
            var now = Instant.ofEpochSecond(1_000_000_000L + random.nextInt(1_500_000_000));

            var around = dates.around(now);

            assertThat(around.stream().filter(it -> it.ripe().isAfter(now))).hasSize(1);
            assertThat(around).allMatch(it -> it.over().isAfter(now)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aDayToComeIsTheFirst() {
        var dates = new Anniversaries(LocalDate.of(2030, 5, 1), Period.ofDays(14), ZoneId.of("UTC"), A_DAY);

        assertThat(dates.around(Instant.parse("2026-01-01T00:00:00Z")))
                .extracting(Anniversaries.Return::day)
                .containsExactly(LocalDate.of(2030, 5, 1));
    }

    @Test
    void thereIsTimeToActUntilTheDayBegins() {
        var dates = new Anniversaries(LocalDate.of(2025, 5, 20), Period.ofDays(14), ZoneId.of("Europe/Berlin"), A_DAY);

        assertThat(dates.around(Instant.parse("2026-05-10T00:00:00Z")).getFirst())
                .isEqualTo(new Anniversaries.Return(
                        LocalDate.of(2026, 5, 20),
                        Instant.parse("2026-05-05T22:00:00Z"),
                        Instant.parse("2026-05-19T22:00:00Z")));
    }

    private static Anniversaries.Return next(Anniversaries dates, Instant now) {
        return dates.around(now).stream()
                .filter(it -> it.ripe().isAfter(now))
                .findFirst()
                .orElseThrow();
    }
}
