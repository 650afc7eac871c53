package io.bearhug.context.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fence;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.fold.Fragments.Restored;
import io.bearhug.context.snapshots.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnTest {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final Instant WRITTEN = Facts.NOW;
    private static final String FRAGMENT = "anonymous_id:a-1";

    @Test
    void aCopyGoesBackForAsLongAsItIsKept() {
        var held = held(FragmentState.empty(FRAGMENT), null);

        var back = Return.of(held, copy(upTo(5)), WRITTEN.plus(Duration.ofDays(100)), KEPT);

        assertThat(back).isEqualTo(new Return.Back(new Restored(held.with(upTo(5)), Duration.ofDays(300))));
    }

    @Test
    void aCopyWhoseTimeIsOverStaysAway() {
        assertThat(Return.of(held(FragmentState.empty(FRAGMENT), null), copy(upTo(5)), WRITTEN.plus(KEPT), KEPT))
                .isEqualTo(new Return.Nothing());
    }

    @Test
    void whatTheStoreKnowsBetterStays() {
        assertThat(Return.of(held(upTo(6), null), copy(upTo(5)), WRITTEN, KEPT)).isEqualTo(new Return.Nothing());
        assertThat(Return.of(held(upTo(5), null), copy(upTo(5)), WRITTEN, KEPT)).isEqualTo(new Return.Nothing());
        assertThat(Return.of(held(upTo(4), null), copy(upTo(5)), WRITTEN, KEPT)).isInstanceOf(Return.Back.class);
    }

    @Test
    void aCopyOfSomebodyForgottenGoes() {
        var before = Facts.NOW.plusSeconds(1);

        assertThat(Return.of(held(FragmentState.empty(FRAGMENT), before), copy(upTo(5)), WRITTEN, KEPT))
                .isEqualTo(new Return.Forgotten(FRAGMENT));
    }

    @Test
    void whoeverBeganAfterSomebodyWasForgottenComesBack() {
        var before = Facts.NOW.minusSeconds(1);

        assertThat(Return.of(held(FragmentState.empty(FRAGMENT), before), copy(upTo(5)), WRITTEN, KEPT))
                .isInstanceOf(Return.Back.class);
    }

    private static Held held(FragmentState state, @Nullable Instant forgotten) {
        return new Held(state, "", forgotten);
    }

    private static History.Copy copy(FragmentState state) {
        return new History.Copy(new Snapshot(state, Map.of()), WRITTEN);
    }

    private static FragmentState upTo(long offset) {
        var event = Facts.track("m", "Product Viewed", Facts.NOW).event();
        var state = Fold.apply(FragmentState.empty(FRAGMENT), event, Catalogues.lens(Catalogues.SHOP));
        return Fold.upTo(state, "events", new Fence("", 0, offset));
    }
}
