package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.event;
import static io.bearhug.identity.Streams.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of Ann again and again, and when that makes a new version of her. */
class RepetitionTest {

    private static final Namespaces NAMESPACES = Namespaces.defaults();
    private static final EventFacts READER = new EventFacts(NAMESPACES);

    private final RegionsInMemory store = new RegionsInMemory(GraphSettings.of(NAMESPACES));
    private int events;

    @Test
    void the_same_traits_again_make_no_version() {
        said(Duration.ZERO, Map.of("size", "M", "visits", 3L));

        said(Duration.ofMinutes(5), Map.of("size", "M", "visits", 3L));
        said(Duration.ofHours(23), Map.of("size", "M"));

        assertThat(store.published()).hasSize(1);
    }

    @Test
    void another_value_does_at_once() {
        said(Duration.ZERO, Map.of("size", "M"));

        said(Duration.ofSeconds(1), Map.of("size", "L"));
        said(Duration.ofSeconds(2), Map.of("size", "M"));

        assertThat(store.published()).extracting(person -> size(person).value()).containsExactly("M", "L", "M");
    }

    @Test
    void one_more_trait_brings_all_times_up_to_date() {
        said(Duration.ZERO, Map.of("size", "M"));
        said(Duration.ofHours(2), Map.of("size", "M"));

        said(Duration.ofHours(3), Map.of("colour", "red"));

        assertThat(last().version()).isEqualTo(2);
        assertThat(size(last()).at()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void a_withdrawn_trait_is_a_change() {
        said(Duration.ZERO, Map.of("size", "M", "colour", "red"));
        var gone = new HashMap<String, Object>(Map.of("size", "M"));
        gone.put("colour", null);

        said(Duration.ofMinutes(1), gone);

        assertThat(last().traits()).containsOnlyKeys("size");
    }

    @Test
    void what_is_said_every_hour_is_renewed_once_a_day() {
        for (int hour = 0; hour <= 72; hour++) {
            said(Duration.ofHours(hour), Map.of("size", "M"));
        }

        assertThat(store.published())
                .extracting(person -> size(person).at())
                .containsExactly(
                        START,
                        START.plus(Duration.ofDays(1)),
                        START.plus(Duration.ofDays(2)),
                        START.plus(Duration.ofDays(3)));
    }

    @Test
    void another_source_is_another_word() {
        take(event(
                "other",
                Event.Type.IDENTIFY,
                Trust.BROWSER,
                START,
                List.of(own("user_id", "ann")),
                Map.of("size", "M"),
                Map.of()));
        assertThat(size(last()).source()).isEqualTo("web-shop");

        said(Duration.ofSeconds(1), Map.of("size", "M"));

        assertThat(size(last()).source()).isEqualTo("shop-backend");
    }

    @Test
    void a_yes_within_the_hour_is_the_same_and_a_no_never() {
        agreed(Duration.ZERO, true);
        agreed(Duration.ofMinutes(59), true);
        assertThat(store.published()).hasSize(1);

        agreed(Duration.ofMinutes(60), true);
        agreed(Duration.ofMinutes(61), false);
        agreed(Duration.ofMinutes(62), false);

        assertThat(store.published())
                .extracting(person -> person.consents().getFirst().at())
                .containsExactly(
                        START,
                        START.plus(Duration.ofMinutes(60)),
                        START.plus(Duration.ofMinutes(61)),
                        START.plus(Duration.ofMinutes(62)));
    }

    private void said(Duration after, Map<String, Object> traits) {
        ann(after, traits, Map.of());
    }

    private void agreed(Duration after, boolean granted) {
        ann(after, Map.of(), Map.of("marketing", granted));
    }

    private void ann(Duration after, Map<String, Object> traits, Map<String, Boolean> purposes) {
        take(event(
                "m-" + events++,
                Event.Type.IDENTIFY,
                Trust.SERVER,
                START.plus(after),
                List.of(own("user_id", "ann")),
                traits,
                purposes));
    }

    private void take(Event event) {
        store.take(READER.of(event));
    }

    private static Trait size(Person person) {
        return Objects.requireNonNull(person.traits().get("size"), "Ann has a size");
    }

    private Person last() {
        return store.published().getLast();
    }
}
