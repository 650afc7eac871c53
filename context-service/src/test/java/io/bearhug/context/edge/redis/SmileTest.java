package io.bearhug.context.edge.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileParser;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Bounds;
import io.bearhug.context.fold.Fence;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.rhythm.Marks;
import io.bearhug.contracts.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is stored is what is read. */
class SmileTest {

    @Test
    void aStateSurvives() {
        var state = busy(120, 3);

        assertThat(Smile.state(Smile.write(Smile.number(7), state))).isEqualTo(state);
        assertThat(Smile.header(Smile.write(Smile.number(7), state))).isEqualTo("0000000000000007");
    }

    @Test
    void aStateStoredInTheLayoutBeforeIsRead() {
        var state = busy(120, 3);
        Object plain = state;

        assertThat(Smile.state(Smile.write(Smile.number(7), plain))).isEqualTo(state);
    }

    /** A component is told apart by its place alone, and what is stored stays for more than a year. */
    @Test
    void aComponentOfANoteKeepsItsPlace() throws IOException {
        var note = busy(1, 0).notes().getFirst();
        var plain = new SmileMapper(SmileFactory.builder()
                .disable(SmileParser.Feature.REQUIRE_HEADER)
                .build());

        var stored = plain.readTree(Smile.bytes(note));

        assertThat(stored.isArray()).isTrue();
        assertThat(stored.path(0).asText()).isEqualTo("m0");
        assertThat(stored.path(1).asText()).isEqualTo("Product Viewed");
        assertThat(stored.path(2).asText()).isEqualTo("track");
        assertThat(stored.path(3).asLong()).isEqualTo(Facts.NOW.toEpochMilli());
        assertThat(stored.path(4).asText()).isEqualTo("web");
        assertThat(stored.path(5).asText()).isEqualTo("web-shop");
        assertThat(stored.path(9).isBoolean()).isTrue();
        assertThat(stored.path(12).path("category").asText()).isEqualTo("t-shirts");
        assertThat(stored.path(13).path(0).path(0).path(0).asText()).isEqualTo("t-shirt");
        assertThat(stored.path(13).path(2).path(0).path(0).asText()).isEqualTo("category");
    }

    /** Whatever is folded in between: late events, other catalogues, so many that notes age out. */
    @Test
    void aStateIsTheSameStoredAfterEachFact() {
        for (int seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var lenses = List.of(
                    Catalogues.lens(Catalogues.SHOP), Catalogues.lens(Catalogues.catalogue("v2", Map.of(), Map.of())));
            var held = FragmentState.empty("anonymous_id:a-1");
            var stored = held;
            for (int fact = 0; fact < 260; fact++) {
                var lens = lenses.get(random.nextInt(20) == 0 ? 1 : 0);
                var event = Facts.track(
                                "m" + random.nextInt(250),
                                "Product Viewed",
                                Facts.NOW.plusSeconds(fact * 10L - random.nextInt(30)))
                        .with(Map.of(
                                "category",
                                "t-shirts",
                                "list",
                                List.of((long) random.nextInt(9), Map.of("category", 1L))))
                        .event();
                held = Fold.upTo(Fold.apply(held, event, lens), "events", new Fence("", 1, fact));
                stored = Fold.upTo(Fold.apply(stored, event, lens), "events", new Fence("", 1, fact));
                stored = Smile.state(Smile.write(Smile.number(fact), stored));
            }

            assertThat(stored).isEqualTo(held);
        }
    }

    @Test
    void aStateCanAlwaysBeMadeSmallEnough() {
        var lens = Catalogues.lens(Catalogues.SHOP);
        var state = busy(400, 60);
        int attempts = 0;
        while (Smile.write("", state).length > Bounds.BYTES) {
            state = Fold.lighter(state, lens);
            attempts++;
        }

        assertThat(attempts).isPositive().isLessThan(12);
        assertThat(requireNonNull(state.aged().counts().get("Product Viewed")).total())
                .isEqualTo(400 - state.notes().size());
    }

    /** What a rhythm costs somebody who comes every day for a year, in one zone. */
    @Test
    void marksAreSmall() {
        var marks = Marks.NONE;
        for (int hours = 0; hours < 365 * 24; hours++) {
            marks = marks.with(Facts.NOW.plus(Duration.ofHours(hours)), "Europe/Berlin");
        }

        assertThat(Smile.write("", marks).length).isLessThan(1024);
        assertThat(Smile.write("", Marks.NONE).length).isLessThan(20);
    }

    @Test
    void aStateStoredBeforeThereWereMarksHasNone() {
        var empty = FragmentState.empty("anonymous_id:a-1");
        var old = Json.mapper().<ObjectNode>valueToTree(empty);
        old.remove("marks");

        assertThat(Smile.state(Smile.write(Smile.number(1), old)).marks()).isEqualTo(Marks.NONE);
    }

    static FragmentState busy(int events, int properties) {
        var lens = Catalogues.lens(Catalogues.SHOP);
        var state = FragmentState.empty("anonymous_id:a-1");
        for (int i = 0; i < events; i++) {
            var told = new HashMap<String, Object>(Map.of("category", "t-shirts", "price", 9.5, "quantity", 2L));
            for (int p = 0; p < properties; p++) {
                told.put("property-" + p, "value number " + p + " of event " + i + " ".repeat(40));
            }
            state = Fold.apply(
                    state,
                    Facts.track("m" + i, "Product Viewed", Facts.NOW.minusSeconds(i))
                            .with(told)
                            .event(),
                    lens);
            state = Fold.apply(
                    state,
                    Facts.identify("t" + i, Map.of("size", (long) i), Facts.NOW).event(),
                    lens);
        }
        return Fold.upTo(state, "events", new Fence("", 1, 42));
    }
}
