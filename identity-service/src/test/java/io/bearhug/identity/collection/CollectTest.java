package io.bearhug.identity.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Trust;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Event> log = new ArrayList<>();
    private boolean isAway;
    private final Collect collect = new Collect(this::append, new RecentEvents(100, Duration.ofMinutes(10)));

    @Test
    void the_same_again_is_durable_already() {
        assertThat(collect(event("shop", "m1", "a", NOW))).isZero();
        assertThat(collect(event("shop", "m1", "a", NOW.plusSeconds(5)))).isEqualTo(1);
        assertThat(log).hasSize(1);
    }

    @Test
    void what_could_not_be_kept_is_kept_when_it_comes_again() {
        isAway = true;
        assertThatThrownBy(() -> collect(event("shop", "m1", "a", NOW))).isInstanceOf(IllegalStateException.class);
        isAway = false;
        assertThat(collect(event("shop", "m1", "a", NOW))).isZero();
        assertThat(log).hasSize(1);
    }

    @Test
    void an_id_used_for_something_else_costs_no_event() {
        var _ = collect(event("shop", "m1", "a", NOW));
        var _ = collect(event("shop", "m1", "b", NOW));
        var _ = collect(event("app", "m1", "a", NOW));
        assertThat(log).hasSize(3);
    }

    @Test
    void of_a_batch_only_what_is_new_is_kept() {
        var _ = collect(event("shop", "m1", "a", NOW));
        assertThat(collect(event("shop", "m1", "a", NOW), event("shop", "m2", "a", NOW), event("shop", "m3", "a", NOW)))
                .isEqualTo(1);
        assertThat(log).extracting(Event::messageId).containsExactly("m1", "m2", "m3");
    }

    private int collect(Event... events) {
        return collect.collect(List.of(events)).await().atMost(Duration.ofSeconds(5));
    }

    private Uni<Void> append(Event event) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (isAway) {
                throw new IllegalStateException("away");
            }
            log.add(event);
        });
    }

    private static Event event(String source, String messageId, String sku, Instant received) {
        return new Event(
                messageId,
                Event.Type.TRACK,
                "Product Viewed",
                List.of(),
                "user_id:u1",
                source,
                Trust.SERVER,
                received,
                received,
                null,
                null,
                Map.of(),
                Map.of("sku", sku),
                Map.of(),
                Map.of());
    }
}
