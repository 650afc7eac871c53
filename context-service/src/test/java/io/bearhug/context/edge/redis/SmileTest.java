package io.bearhug.context.edge.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Bounds;
import io.bearhug.context.fold.Fence;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.rhythm.Marks;
import io.bearhug.contracts.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    private static FragmentState busy(int events, int properties) {
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
