package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.notes.Lens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Occasions, birthdays, every so often, and once. */
class DatePatternsTest {

    private static final String GIFT = "{'occasion':'gift','before':'P14D'}";
    private static final LocalDate ORDERED = LocalDate.of(2025, 5, 20);
    private static final Map<String, Object> BAG = Map.of("name", "Diaper bag", "id", "sku-1", "order", "o-1");

    @Test
    void anOccasionIsRememberedAYearLaterTwoWeeksAhead() {
        var giver = giver(GIFT);

        assertThat(at(GIFT, giver, "2025-05-20T12:00:00Z")).isEqualTo(waiting("2026-05-05T22:00:00Z"));
        assertThat(at(GIFT, giver, "2025-05-21T12:00:00Z")).isEqualTo(waiting("2026-05-05T22:00:00Z"));
        assertThat(at(GIFT, giver, "2026-05-05T21:59:59Z")).isEqualTo(waiting("2026-05-05T22:00:00Z"));
        assertThat(at(GIFT, giver, "2026-05-05T22:00:00Z")).isInstanceOfSatisfying(Progress.True.class, it -> {
            assertThat(it.matches()).singleElement().satisfies(match -> {
                assertThat(match.about().occasion()).isEqualTo("o-mum");
                assertThat(match.evidence()).hasSize(1);
                assertThat(match.over()).isEqualTo(Instant.parse("2026-05-19T22:00:00Z"));
            });
            assertThat(it.next()).contains(Instant.parse("2027-05-05T22:00:00Z"));
        });
        assertThat(at(GIFT, giver, "2026-05-20T00:00:00Z")).as("too late").isEqualTo(waiting("2027-05-05T22:00:00Z"));
    }

    @Test
    void whoWasRemindedIsNotRemindedAgain() {
        var recognised = recognised(GIFT, Duration.ofDays(300));
        var giver = giver(GIFT);
        var quiet = Quiet.NEVER;
        var said = new ArrayList<String>();
        for (var now = Instant.parse("2025-05-20T12:00:00Z");
                now.isBefore(Instant.parse("2028-12-01T00:00:00Z"));
                now = now.plus(Duration.ofHours(7))) {
            if (Progress.of(recognised, giver.at(now), quiet) instanceof Progress.True it) {
                for (var match : it.matches()) {
                    quiet = quiet.and(recognised.said(match));
                    said.add(match.ripe().toString());
                }
            }
        }
        assertThat(said).containsExactly("2026-05-05T22:00:00Z", "2027-05-05T22:00:00Z", "2028-05-05T22:00:00Z");
    }

    @Test
    void noReminderAfterTheOrder() {
        var order = Instant.parse("2026-04-28T10:00:00Z");
        var early = giver(GIFT)
                .did("Order Completed", order, Map.of("order_id", "o-2", "product_id", "sku-2", "gift_wrap", true))
                .keeping("o-mum", "r-mum", ORDERED, Map.of("name", "Scarf", "id", "sku-2", "order", "o-2"));

        assertThat(at(GIFT, early, "2026-05-06T12:00:00Z")).isEqualTo(waiting("2027-05-05T22:00:00Z"));
        var earlier = giver(GIFT).keeping("o-mum-2", "r-mum", LocalDate.of(2026, 4, 28), Map.of("order", "o-2"));
        assertThat(matches(GIFT, earlier, "2026-05-06T12:00:00Z"))
                .as("kept as an occasion of its own, because it was so early")
                .noneMatch(it -> it.ripe().isBefore(Instant.parse("2026-06-01T00:00:00Z")));
        var forSomebodyElse = giver(GIFT).keeping("o-ann", "r-ann", LocalDate.of(2026, 4, 28), Map.of("order", "o-2"));
        assertThat(at(GIFT, forSomebodyElse, "2026-05-06T12:00:00Z")).isInstanceOf(Progress.True.class);
        var lastYear =
                giver(GIFT).did("Order Completed", Instant.parse("2025-05-20T10:00:00Z"), Map.of("order_id", "o-1"));
        assertThat(at(GIFT, lastYear, "2026-05-06T12:00:00Z"))
                .as("that was for last year")
                .isInstanceOf(Progress.True.class);
    }

    @Test
    void theReasonIsWhatWasGivenLastTime() {
        var giver = giver(GIFT)
                .did(
                        "Order Completed",
                        Instant.parse("2025-05-20T10:00:00Z"),
                        Map.of("order_id", "o-1", "product_id", "sku-1", "name", "Diaper bag", "gift_wrap", true));

        assertThat(matches(GIFT, giver, "2026-05-06T12:00:00Z").getFirst().evidence())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("Order Completed");
                    assertThat(it.says()).isEqualTo("Diaper bag");
                });
    }

    @Test
    void twoOccasionsDoNotSilenceEachOther() {
        var giver = giver(GIFT).keeping("o-ann", "r-ann", LocalDate.of(2024, 5, 22), Map.of());
        var recognised = recognised(GIFT, Duration.ofDays(300));
        var both = Progress.of(recognised, giver.at(Instant.parse("2026-05-09T00:00:00Z")), Quiet.NEVER);

        assertThat(both).isInstanceOfSatisfying(Progress.True.class, it -> assertThat(it.matches())
                .extracting(match -> match.about().occasion())
                .containsExactly("o-mum", "o-ann"));
    }

    @Test
    void anOccasionWhoseFirstDayTurnsOutToBeAnotherIsTheSame() {
        var recognised = recognised(GIFT, null);
        var said = recognised.said(
                matches(GIFT, giver(GIFT), "2026-05-06T12:00:00Z").getFirst());
        var moved = new Someone(lens(GIFT))
                .livingIn("Europe/Berlin", Instant.parse("2025-05-01T00:00:00Z"))
                .keeping("o-older", "r-mum", LocalDate.of(2024, 5, 24), BAG);
        var now = moved.at(Instant.parse("2026-05-11T12:00:00Z"));

        assertThat(Progress.of(recognised, now, Quiet.NEVER)).isInstanceOf(Progress.True.class);
        assertThat(Progress.of(recognised, now, new Quiet(List.of(said)))).isInstanceOf(Progress.Waiting.class);
    }

    @Test
    void aDayToldOfAheadIsKeptItself() {
        var giver = new Someone(lens(GIFT)).keeping("o-1", null, LocalDate.of(2026, 3, 10), Map.of());

        assertThat(at(GIFT, giver, "2026-01-01T00:00:00Z")).isEqualTo(waiting("2026-02-24T00:00:00Z"));
        assertThat(at(GIFT, giver, "2026-03-05T00:00:00Z"))
                .as("learned late, but not too late")
                .isInstanceOf(Progress.True.class);
    }

    @Test
    void aBirthdayIsOnTheirOwnDayWhereTheyLive() {
        var when = "{'trait':'birthDate','before':'P0D'}";
        var born = new Someone(lens(when))
                .livingIn("Pacific/Auckland", Instant.parse("2025-05-01T00:00:00Z"))
                .known("birthDate", "1988-02-29", Instant.parse("2025-05-01T00:00:00Z"));

        assertThat(at(when, born, "2026-02-01T00:00:00Z")).isEqualTo(waiting("2026-02-27T11:00:00Z"));
        assertThat(at(when, born, "2028-02-01T00:00:00Z")).isEqualTo(waiting("2028-02-28T11:00:00Z"));
        assertThat(matches(when, born, "2026-02-27T12:00:00Z").getFirst().evidence())
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).doesNotContain("1988"));
        var moved = born.livingIn("America/New_York", Instant.parse("2026-02-27T11:30:00Z"));
        var said = recognised(when, null)
                .said(matches(when, giverless(when), "2026-02-27T12:00:00Z").getFirst());
        assertThat(Progress.of(
                        recognised(when, null),
                        moved.at(Instant.parse("2026-02-28T06:00:00Z")),
                        new Quiet(List.of(said))))
                .as("who flies to a later zone has one birthday")
                .isInstanceOf(Progress.Waiting.class);
        assertThat(at(
                        when,
                        new Someone(lens(when)).known("birthDate", "in May", Instant.EPOCH),
                        "2026-01-01T00:00:00Z"))
                .isInstanceOf(Progress.Nothing.class);
    }

    @Test
    void whoToldNoZoneHasTheirBirthdayWhereTheHouseIs() {
        var when = "{'trait':'birthDate','before':'P0D'}";
        var born = new Someone(lens(when)).known("birthDate", "1988-05-10", Instant.parse("2025-05-01T00:00:00Z"));
        var now = Instant.parse("2026-05-01T00:00:00Z");

        assertThat(Progress.of(recognised(when, null), born.at(now, ZoneId.of("Europe/Berlin")), Quiet.NEVER))
                .isEqualTo(waiting("2026-05-09T22:00:00Z"));
        assertThat(at(when, born, now.toString())).isEqualTo(waiting("2026-05-10T00:00:00Z"));
    }

    @Test
    void everySoOftenFromWhenTheyWereFirstSeen() {
        var when = "{'every':'P7D'}";
        var regular = new Someone(lens(when)).firstSeen(Instant.parse("2026-01-01T09:30:00Z"));

        assertThat(at(when, regular, "2026-01-02T00:00:00Z")).isEqualTo(waiting("2026-01-08T09:30:00Z"));
        assertThat(at(when, regular, "2026-01-08T09:30:00Z")).isInstanceOfSatisfying(Progress.True.class, it -> {
            assertThat(it.matches()).hasSize(1);
            assertThat(it.next()).contains(Instant.parse("2026-01-15T09:30:00Z"));
        });
        assertThat(at(when, regular, "2026-01-10T09:30:00Z")).isEqualTo(waiting("2026-01-15T09:30:00Z"));
        var said = recognised(when, null)
                .said(matches(when, regular, "2026-01-08T09:30:00Z").getFirst());
        var merged = new Someone(lens(when)).firstSeen(Instant.parse("2025-12-28T09:30:00Z"));
        assertThat(Progress.of(
                        recognised(when, null),
                        merged.at(Instant.parse("2026-01-11T10:00:00Z")),
                        new Quiet(List.of(said))))
                .as("seen earlier than was known: the turn three days later is left out")
                .isEqualTo(waiting("2026-01-18T09:30:00Z"));
    }

    @Test
    void onceForThoseForWhomItHeldThen() {
        var when = "{'at':'2027-01-04T09:00:00Z','who':'country is DE'}";
        var before = Instant.parse("2026-06-01T00:00:00Z");
        var german = new Someone(lens(when)).known("country", "DE", before);
        var french = new Someone(lens(when)).known("country", "FR", before);
        var late = new Someone(lens(when)).known("country", "DE", Instant.parse("2027-01-04T10:00:00Z"));
        var unknown =
                new Someone(lens(when)).known("country", "DE", before).firstSeen(Instant.parse("2027-01-04T10:00:00Z"));

        assertThat(at(when, german, "2026-12-31T00:00:00Z")).isEqualTo(waiting("2027-01-04T09:00:00Z"));
        assertThat(at(when, german, "2027-01-04T12:00:00Z")).isInstanceOf(Progress.True.class);
        assertThat(at(when, german, "2027-01-05T12:00:00Z")).isInstanceOf(Progress.Nothing.class);
        assertThat(at(when, french, "2027-01-04T12:00:00Z")).isInstanceOf(Progress.Nothing.class);
        assertThat(at(when, late, "2027-01-04T12:00:00Z")).isInstanceOf(Progress.Nothing.class);
        assertThat(at(when, unknown, "2027-01-04T12:00:00Z")).isInstanceOf(Progress.Nothing.class);
        var forAll = "{'at':'2027-01-04T09:00:00Z'}";
        assertThat(at(forAll, new Someone(lens(forAll)), "2027-01-04T12:00:00Z"))
                .isInstanceOf(Progress.True.class);
    }

    @Test
    void otherDatesAskForOtherCalendars() {
        var birthday = "{'trait':'birthDate'}";

        assertThat(Patterns.of(lens(GIFT)).dates())
                .isEqualTo(Patterns.of(lens(GIFT)).dates());
        assertThat(Patterns.of(lens(GIFT)).dates())
                .isNotEqualTo(Patterns.of(lens(birthday)).dates());
        assertThat(Patterns.of(lens(GIFT)).haveDates()).isTrue();
        assertThat(Patterns.of(lens("{'count':'Order Completed'}")).haveDates()).isFalse();
    }

    private static Someone giver(String when) {
        return new Someone(lens(when))
                .livingIn("Europe/Berlin", Instant.parse("2025-05-01T00:00:00Z"))
                .keeping("o-mum", "r-mum", ORDERED, BAG);
    }

    private static Someone giverless(String when) {
        return new Someone(lens(when))
                .livingIn("Pacific/Auckland", Instant.parse("2025-05-01T00:00:00Z"))
                .known("birthDate", "1988-02-29", Instant.parse("2025-05-01T00:00:00Z"));
    }

    private static Progress at(String when, Someone someone, String now) {
        return Progress.of(recognised(when, null), someone.at(Instant.parse(now)), Quiet.NEVER);
    }

    private static List<Match> matches(String when, Someone someone, String now) {
        return recognised(when, null).pattern().matches(someone.at(Instant.parse(now)));
    }

    private static Progress.Waiting waiting(String until) {
        return new Progress.Waiting(Instant.parse(until));
    }

    private static Recognised recognised(String when, @org.jspecify.annotations.Nullable Duration cooldown) {
        return Someone.recognised(Someone.moment("m", when, cooldown), lens(when));
    }

    private static Lens lens(String when) {
        return Catalogues.lens(Catalogues.catalogue("v1", Map.of(), Map.of("m", Someone.moment("m", when, null))));
    }
}
