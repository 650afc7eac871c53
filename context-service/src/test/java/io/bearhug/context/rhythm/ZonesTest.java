package io.bearhug.context.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext.ZoneOrigin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose zone is which, and what happens to days on which clocks change. */
class ZonesTest {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Vienna");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theStrongestWordAboutAZoneCounts() {
        var country = Map.of("country", said("de"));
        var address = Map.of("country", said("DE"), "address", said(Map.of("country", "JP")));
        var stated = Map.of("country", said("DE"), "timezone", said("Asia/Kolkata"));

        assertThat(Zones.of(Map.of(), null, HOUSE)).isEqualTo(new Zones.Own(HOUSE, ZoneOrigin.DEFAULT));
        assertThat(Zones.of(country, null, HOUSE)).isEqualTo(own("Europe/Berlin", ZoneOrigin.COUNTRY));
        assertThat(Zones.of(address, null, HOUSE)).isEqualTo(own("Asia/Tokyo", ZoneOrigin.COUNTRY));
        assertThat(Zones.of(country, "America/Lima", HOUSE)).isEqualTo(own("America/Lima", ZoneOrigin.EVENT));
        assertThat(Zones.of(stated, "America/Lima", HOUSE)).isEqualTo(own("Asia/Kolkata", ZoneOrigin.STATED));
    }

    @Test
    void nonsenseIsNoWord() {
        assertThat(Zones.of(Map.of("timezone", said("soon"), "country", said("US")), "+99", HOUSE))
                .isEqualTo(new Zones.Own(HOUSE, ZoneOrigin.DEFAULT));
        assertThat(Zones.of(Map.of("timezone", said(7), "address", said("here")), null, HOUSE))
                .isEqualTo(new Zones.Own(HOUSE, ZoneOrigin.DEFAULT));
    }

    @Test
    void everyZoneAcrossItsNextTransitions() {
        for (var id : new java.util.TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var zone = ZoneId.of(id);
            for (var change : changes(zone)) {
                var day = PersonalDay.of(change, zone).date();
                var marks = Marks.NONE;
                for (var at = change.minus(Duration.ofDays(9));
                        at.isBefore(change);
                        at = at.plus(Duration.ofHours(5))) {
                    marks = marks.with(at, id);
                }
                for (int hours = -25; hours <= 25; hours += 5) {
                    var now = change.plus(Duration.ofHours(hours));
                    var rhythm = rhythm(marks, zone, now);
                    var likely = rhythm.at(now);

                    assertThat(likely.dayOff()).as(id).isBetween(0.0, 1.0);
                    assertThat(likely.free()).as(id).isBetween(0.0, 1.0);
                    assertThat(likely.active()).as(id).isBetween(0.0, 1.0);
                    assertThat(likely.freeMinutes()).as(id).isBetween(0L, 720L);
                    assertThat(rhythm.dayOff(day)).as(id).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void aDayHasAsManyHoursAsItsClocksSay() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(hoursSeen(berlin, LocalDate.parse("2026-03-28"))).isEqualTo(23);
        assertThat(hoursSeen(berlin, LocalDate.parse("2026-10-24"))).isEqualTo(24);
        assertThat(hoursSeen(berlin, LocalDate.parse("2026-06-06"))).isEqualTo(24);
        assertThat(halfHours(berlin, LocalDate.parse("2026-03-28"))).isEqualTo(46);
        assertThat(halfHours(berlin, LocalDate.parse("2026-10-24"))).isEqualTo(50);
        assertThat(halfHours(berlin, LocalDate.parse("2026-06-06"))).isEqualTo(48);
    }

    @Test
    void eachMarkCountsInTheZoneItWasMadeIn() {
        var breakfastInTokyo = Instant.parse("2026-03-01T22:30:00Z");
        var tokyo = Marks.NONE.with(breakfastInTokyo, "Asia/Tokyo");
        var untold = Marks.NONE.with(breakfastInTokyo, null);
        var berlin = ZoneId.of("Europe/Berlin");
        var now = Instant.parse("2026-03-03T12:00:00Z");

        assertThat(hour(tokyo, berlin, now)).isEqualTo(PersonalDay.hour(7));
        assertThat(hour(untold, berlin, now)).isEqualTo(PersonalDay.hour(23));
    }

    @Test
    void oneHalfHourToldInTwoZonesIsOne() {
        var at = Instant.parse("2026-03-01T22:30:00Z");
        var both = Marks.NONE.with(at, "Asia/Tokyo").with(at, null).with(at, "Europe/Berlin");
        var diary = diary(both, ZoneId.of("Europe/Berlin"), Instant.parse("2026-03-03T12:00:00Z"));

        assertThat(java.util.Arrays.stream(diary.active())
                        .map(Integer::bitCount)
                        .sum())
                .isEqualTo(1);
    }

    private static int hour(Marks marks, ZoneId own, Instant now) {
        return Integer.numberOfTrailingZeros(diary(marks, own, now).active()[0]);
    }

    /** Distinct hours of the clock among all half-hours of a day. */
    private static int hoursSeen(ZoneId zone, LocalDate date) {
        return Integer.bitCount(diary(always(zone, date), zone, date));
    }

    private static int halfHours(ZoneId zone, LocalDate date) {
        return always(zone, date).days().values().stream()
                .flatMap(List::stream)
                .mapToInt(packed -> Long.bitCount(Marks.bitsOf(packed)))
                .sum();
    }

    private static Marks always(ZoneId zone, LocalDate date) {
        var marks = Marks.NONE;
        for (var at = begin(zone, date); at.isBefore(begin(zone, date.plusDays(1))); at = at.plus(Marks.SLOT)) {
            marks = marks.with(at, zone.getId());
        }
        return marks;
    }

    private static Instant begin(ZoneId zone, LocalDate date) {
        return date.atTime(PersonalDay.BEGINS, 0).atZone(zone).toInstant();
    }

    private static int diary(Marks marks, ZoneId zone, LocalDate date) {
        var diary = diary(marks, zone, begin(zone, date.plusDays(2)));
        return diary.active()[diary.index(date)];
    }

    private static Diary diary(Marks marks, ZoneId zone, Instant now) {
        return Diary.of(List.of(new Diary.Page(marks, null, null)), zone, Set.of(), now);
    }

    private static Rhythm rhythm(Marks marks, ZoneId zone, Instant now) {
        return Rhythm.of(List.of(new Diary.Page(marks, null, null)), Set.of(), Stated.NOTHING, zone, now);
    }

    private static List<Instant> changes(ZoneId zone) {
        var changes = new ArrayList<Instant>();
        var next = zone.getRules().nextTransition(NOW);
        while (next != null && changes.size() < 2) {
            changes.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes.isEmpty() ? List.of(NOW) : changes;
    }

    private static Zones.Own own(String id, ZoneOrigin origin) {
        return new Zones.Own(ZoneId.of(id), origin);
    }

    private static Trait said(Object value) {
        return new Trait(value, Trait.Kind.STATED, "shop", NOW, List.of(), null);
    }
}
