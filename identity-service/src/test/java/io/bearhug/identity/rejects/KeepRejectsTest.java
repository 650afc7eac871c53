package io.bearhug.identity.rejects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepRejectsTest {

    private final Kept kept = new Kept();
    private final KeepRejects rejects =
            new KeepRejects(kept, new RejectLimits(600, 10_000, 10, 10_000, Duration.ofDays(30)), Clock.systemUTC());

    @Test
    void what_waits_is_stored() {
        assertThat(rejects.offer(reject("shop", 10))).isTrue();
        store();
        store();
        assertThat(kept.all).hasSize(1);
    }

    @Test
    void more_than_fits_is_dropped_and_nobody_waits() {
        assertThat(rejects.offer(reject("a", 9_000))).isTrue();
        assertThat(rejects.offer(reject("b", 2_000))).isFalse();
        store();
        assertThat(rejects.offer(reject("b", 2_000))).isTrue();
    }

    @Test
    void one_source_cannot_take_the_others_room() {
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            taken += rejects.offer(reject("flood", 1)) ? 1 : 0;
        }
        assertThat(taken).isLessThan(600);
        assertThat(rejects.offer(reject("shop", 1))).isTrue();
    }

    @Test
    void while_the_store_is_away_they_wait() {
        kept.isAway = true;
        assertThat(rejects.offer(reject("shop", 10))).isTrue();
        assertThatThrownBy(this::store).isInstanceOf(IllegalStateException.class);
        kept.isAway = false;
        store();
        assertThat(kept.all).hasSize(1);
    }

    private void store() {
        rejects.store().await().atMost(Duration.ofSeconds(5));
    }

    private static Reject reject(String source, int bytes) {
        return new Reject(
                null,
                new RawEvent(Map.of(), bytes),
                new Stamp(source, Trust.SERVER, Instant.EPOCH, null, ""),
                new Intake.Rejected(null, List.of(), Intake.Reason.INVALID, List.of()));
    }

    private static final class Kept implements RejectLog {
        private final List<Reject> all = new ArrayList<>();
        private boolean isAway;

        @Override
        public Uni<Void> keep(List<Reject> rejects) {
            return Uni.createFrom().voidItem().invoke(() -> {
                if (isAway) {
                    throw new IllegalStateException("away");
                }
                all.addAll(rejects);
            });
        }

        @Override
        public Uni<List<KeptReject>> newest(Filter filter, @Nullable Long before, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<KeptReject>> oldest(Filter filter, long after, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Void> forget(Collection<Long> ids) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> refusedAgain(List<KeptReject> rejects) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> trim(Instant before, int mostPerSource, long mostBytesPerSource) {
            return Uni.createFrom().voidItem();
        }
    }
}
