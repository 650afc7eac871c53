package io.bearhug.context.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.ZoneOrigin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rhythm of a view: whose marks, which zone, and what they said of it. */
class RhythmsTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday; by Thursday morning six and a half weeks are seen. */
    private static final LocalDate START = LocalDate.parse("2026-01-05");

    private static final Instant NOW = at(START.plusDays(45), 10);

    @Test
    void aStrangerHasTheRhythmOfPeopleInGeneral() {
        var rhythm = rhythm(Map.of(), FragmentState.empty("anonymous_id:a-1"));

        assertThat(rhythm.sure()).isZero();
        assertThat(rhythm.zone()).isEqualTo("Europe/Vienna");
        assertThat(rhythm.zoneOrigin()).isEqualTo(ZoneOrigin.DEFAULT);
    }

    @Test
    void theZoneIsThatOfTheirEvents() {
        var rhythm = rhythm(Map.of(), lived());

        assertThat(rhythm.zone()).isEqualTo("Europe/Berlin");
        assertThat(rhythm.zoneOrigin()).isEqualTo(ZoneOrigin.EVENT);
        assertThat(rhythm.sure()).isGreaterThan(0.5);
        assertThat(rhythm.dayOff()).as("a Thursday").isGreaterThan(0.7);
    }

    @Test
    void whatTheySayOfTheirDaysOffHolds() {
        var says = said(Corrected.RHYTHM + Corrected.DAY_OFF, List.of("sunday"));

        assertThat(rhythm(says, lived()).dayOff()).isLessThan(0.05);
    }

    @Test
    void whatTheySayIsWrongIsNotLearnedFromTheSameAgain() {
        var says = said(Corrected.RHYTHM + Corrected.DAY_OFF, Corrected.WRONG);
        double stranger =
                rhythm(zone(), FragmentState.empty("anonymous_id:a-1")).dayOff();

        assertThat(rhythm(says, lived()).dayOff()).isCloseTo(stranger, within(1e-9));
    }

    @Test
    void nobodyElseCorrectsIt() {
        var others = Map.of(
                Corrected.RHYTHM + Corrected.DAY_OFF,
                new Trait(List.of("sunday"), Trait.Kind.STATED, "shop", NOW, List.of(), null));

        assertThat(rhythm(others, lived()).dayOff())
                .isEqualTo(rhythm(Map.of(), lived()).dayOff());
    }

    @Test
    void onlyTheirSliceOfADeviceIsTheirs() {
        var state = lived();
        var nothing = new Part(state, new Slice(NOW, null));
        var half = new Part(state, new Slice(at(START.plusDays(30), 0), null));

        assertThat(rhythm(Map.of(), nothing).sure()).isZero();
        assertThat(rhythm(Map.of(), half).sure())
                .isPositive()
                .isLessThan(rhythm(Map.of(), lived()).sure());
    }

    @Test
    void whatWasSomebodyElseIsNotTheirs() {
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : List.of(did("m1", START.plusDays(44), 8), did("m2", START.plusDays(44), 20))) {
            state = Fold.apply(state, fact.event(), LENS);
        }

        assertThat(rhythm(said(Corrected.EVENT + "m1", Corrected.NOT_MINE), state)
                        .sure())
                .isPositive();
        assertThat(rhythm(
                                both(
                                        said(Corrected.EVENT + "m1", Corrected.NOT_MINE),
                                        said(Corrected.EVENT + "m2", Corrected.NOT_MINE)),
                                state)
                        .sure())
                .isZero();
    }

    private static Map<String, Trait> both(Map<String, Trait> one, Map<String, Trait> other) {
        var both = new java.util.HashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static Map<String, Trait> zone() {
        return said("timezone", "Europe/Berlin");
    }

    private static Map<String, Trait> said(String name, Object value) {
        return Map.of(name, new Trait(value, Trait.Kind.STATED, "self", NOW, List.of(), null));
    }

    /** Thursdays and Fridays are off. */
    private static FragmentState lived() {
        var facts = new ArrayList<Facts>();
        for (int day = 0; day <= 45; day++) {
            var date = START.plusDays(day);
            for (int hour :
                    day % 7 == 3 || day % 7 == 4 ? new int[] {9, 11, 13, 15, 18, 20} : new int[] {7, 18, 20, 21}) {
                if (!at(date, hour).isAfter(NOW)) {
                    facts.add(did("m" + day + "-" + hour, date, hour));
                }
            }
        }
        var state = FragmentState.empty("anonymous_id:a-1");
        for (var fact : facts) {
            state = Fold.apply(state, fact.event(), LENS);
        }
        return state;
    }

    private static Facts did(String id, LocalDate date, int hour) {
        return Facts.track(id, "Product Viewed", at(date, hour)).in(BERLIN.getId());
    }

    private static LiveContext.Rhythm rhythm(Map<String, Trait> traits, FragmentState state) {
        return rhythm(traits, Part.whole(state));
    }

    private static LiveContext.Rhythm rhythm(Map<String, Trait> traits, Part part) {
        var person = new Person(
                "p-1", 1, NOW, null, false, List.of(), List.of(), traits, List.of(), List.of(), List.of(), List.of());
        var subject = new View.Subject(List.of(), person, List.of(part), List.of());
        return requireNonNull(
                View.of(subject, LENS, NOW, ZoneId.of("Europe/Vienna")).rhythm());
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(BERLIN).toInstant().plus(Duration.ofMinutes(5));
    }
}
