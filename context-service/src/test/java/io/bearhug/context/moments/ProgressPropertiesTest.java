package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the order, the duplicates and the fragments: the same moments, and each once per cool-down. */
class ProgressPropertiesTest {

    private static final int ROUNDS = 60;
    private static final Duration COOL_DOWN = Duration.ofHours(3);
    private static final Instant NOW = Facts.NOW;
    private static final List<String> NAMES = List.of(
            "Product Viewed",
            "Product Added",
            "Shipping Compared",
            "Order Completed",
            "Payment Failed",
            "Problem Solved");
    private static final List<String> WHENS = List.of(
            "{'sequence':[{'event':'Product Added'},{'event':'Shipping Compared','times':2},"
                    + "{'absence':'Order Completed','for':'PT10M'}],'within':'PT1H'}",
            "{'sequence':[{'event':'Product Viewed'},{'event':'Product Added'}]}",
            "{'count':'Product Viewed','times':3,'within':'PT1H'}",
            "{'need':'t-shirt','above':0.5}",
            "{'affinity':'category','above':4}",
            "{'trouble':0.4}",
            "{'occasion':'gift','before':'P14D'}",
            "{'trait':'birthDate','before':'P1D'}",
            "{'every':'P7D'}",
            "{'at':'2026-03-01T09:00:00Z','who':'country is DE'}");
    private static final Lens LENS =
            Catalogues.lens(Catalogues.catalogue("v1", Map.of("t-shirt", Catalogues.T_SHIRT), definitions()));
    private static final List<Recognised> ALL =
            List.copyOf(Patterns.of(LENS).recognised().values());

    @Test
    void allFormsAreRecognised() {
        assertThat(ALL).hasSize(WHENS.size());
        assertThat(Patterns.of(LENS).meaningless()).isEmpty();
    }

    @Test
    void orderDuplicatesAndFragmentsDoNotMatter() {
        int matches = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var events = events(random);
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(0, events.size() / 3));
            Collections.shuffle(shuffled, random);
            var one = someone(events, 1).at(NOW);
            var other = someone(shuffled, 1).at(NOW);
            var split = someone(shuffled, 4).at(NOW);
            for (var recognised : ALL) {
                var seen = recognised.pattern().matches(one);
                matches += seen.size();
                assertSame(recognised, seen, recognised.pattern().matches(other));
                assertSame(recognised, seen, recognised.pattern().matches(split));
            }
        }
        assertThat(matches).as("there is something to compare").isGreaterThan(ROUNDS * ALL.size() / 2);
    }

    @Test
    void eachIsSaidOncePerCoolDownHoweverEventsArrive() {
        int said = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var events = events(random);
            if (seed % 2 == 0) {
                Collections.shuffle(events, random);
            }
            for (var recognised : ALL) {
                said += arrive(recognised, events, random);
            }
        }
        assertThat(said).as("some were said").isGreaterThan(ROUNDS);
    }

    /** Looks after each event, and sometimes again. */
    private static int arrive(Recognised recognised, List<Event> events, Random random) {
        var said = new ArrayList<Quiet.Said>();
        var arrived = new ArrayList<Event>();
        for (var event : events) {
            arrived.add(event);
            if (random.nextInt(4) == 0) {
                arrived.add(arrived.get(random.nextInt(arrived.size())));
            }
            if (random.nextInt(3) == 0) {
                say(recognised, someone(arrived, 1 + random.nextInt(3)), said);
            }
        }
        say(recognised, someone(arrived, 1), said);
        say(recognised, someone(arrived, 1), said);
        assertThat(said).extracting(Quiet.Said::moment).doesNotHaveDuplicates();
        assertCooledDown(said);
        return said.size();
    }

    private static void say(Recognised recognised, Someone someone, List<Quiet.Said> said) {
        if (Progress.of(recognised, someone.at(NOW), new Quiet(said)) instanceof Progress.True it) {
            it.matches().forEach(match -> said.add(recognised.said(match)));
        }
    }

    private static void assertCooledDown(List<Quiet.Said> said) {
        for (int later = 1; later < said.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (said.get(earlier).scope().equals(said.get(later).scope())) {
                    assertThat(said.get(later).ripe())
                            .isAfter(said.get(earlier).ripe().plus(COOL_DOWN));
                }
            }
        }
    }

    @Test
    void whatWasSaidToOneOfTwoHoldsForBothWhenTheyAreOne() {
        for (var recognised : ALL) {
            for (int seed = 0; seed < ROUNDS / 4; seed++) {
                var someone = someone(events(new Random(seed)), 2);
                if (Progress.of(recognised, someone.at(NOW), Quiet.NEVER) instanceof Progress.True ripe) {
                    var quiet = new Quiet(ripe.matches().stream()
                            .map(recognised::said)
                            .map(it -> new Quiet.Said(it.scope(), "by another id", it.ripe(), it.until()))
                            .toList());
                    assertThat(Progress.of(recognised, someone.at(NOW), quiet)).isNotInstanceOf(Progress.True.class);
                }
            }
        }
    }

    private static void assertSame(Recognised recognised, List<Match> one, List<Match> other) {
        var what = recognised.definition().id();
        assertThat(other).as(what).hasSameSizeAs(one);
        for (int index = 0; index < one.size(); index++) {
            assertThat(other.get(index).ripe())
                    .as(what)
                    .isEqualTo(one.get(index).ripe());
            assertThat(other.get(index).made())
                    .as(what)
                    .isEqualTo(one.get(index).made());
            assertThat(Math.abs(other.get(index).strength() - one.get(index).strength()))
                    .as(what)
                    .isLessThan(1e-9);
        }
    }

    private static Map<String, MomentDefinition> definitions() {
        var definitions = new LinkedHashMap<String, MomentDefinition>();
        for (int index = 0; index < WHENS.size(); index++) {
            var id = "m" + index;
            definitions.put(id, Someone.moment(id, WHENS.get(index), COOL_DOWN));
        }
        return definitions;
    }

    private static List<Event> events(Random random) {
        var events = new ArrayList<Event>();
        int count = 10 + random.nextInt(30);
        for (int index = 0; index < count; index++) {
            var at = NOW.minus(Duration.ofSeconds(random.nextInt(12 * 3600)));
            events.add(Facts.track("m" + index, NAMES.get(random.nextInt(NAMES.size())), at)
                    .with(Map.of("category", random.nextBoolean() ? "t-shirts" : "coats"))
                    .event());
        }
        return events;
    }

    private static Someone someone(List<Event> events, int fragments) {
        var someone = new Someone(LENS)
                .firstSeen(NOW.minus(Duration.ofDays(21)).minus(Duration.ofHours(2)))
                .known("birthDate", "1990-03-02", Instant.parse("2025-01-01T00:00:00Z"))
                .known("country", "DE", Instant.parse("2025-01-01T00:00:00Z"))
                .keeping("o-1", "r-1", LocalDate.of(2024, 3, 10), Map.of())
                .keeping("o-2", "r-2", LocalDate.of(2023, 3, 12), Map.of());
        events.forEach(event -> {
            int fragment = Math.floorMod(event.messageId().hashCode(), fragments);
            someone.did(new Facts(event)
                    .by(new Claim("anonymous_id", "a-" + fragment, Claim.Role.SELF, false))
                    .event());
        });
        return someone;
    }
}
