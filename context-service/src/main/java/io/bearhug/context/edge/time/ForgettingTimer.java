package io.bearhug.context.edge.time;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.forgetting.ForgetVisits;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at short intervals whether a visit is over by the clock of the day. */
@ApplicationScoped
class ForgettingTimer {

    private static final Logger LOG = Logger.getLogger(ForgettingTimer.class);

    /** No two looks are that far apart unless the clock was moved, or everything stood still. */
    private static final Duration JUMP = Duration.ofMinutes(1);

    /** Most rounds in one beat. */
    private static final int ROUNDS = 20;

    private final ForgetVisits forgetVisits;
    private final CurrentLens lens;
    private final Clock clock;
    private final Duration beat;
    private final Duration settles;
    private volatile Instant lastLook = Instant.EPOCH;
    private volatile long settled;
    private volatile boolean failing;
    private volatile @Nullable Cancellable ticking;

    ForgettingTimer(ForgetVisits forgetVisits, CurrentLens lens, ContextConfig config, Clock clock) {
        this.forgetVisits = forgetVisits;
        this.lens = lens;
        this.clock = clock;
        this.beat = config.forgetting().beat();
        this.settles = config.forgetting().settles();
    }

    void onStart(@Observes @Priority(300) StartupEvent start) {
        settle();
        ticking = Ticker.every(beat, this::look);
    }

    void onStop(@Observes ShutdownEvent stop) {
        var running = ticking;
        if (running != null) {
            running.cancel();
        }
    }

    private Uni<Void> look() {
        return lens.isLoaded() && isSettled()
                ? rounds(ROUNDS).invoke(() -> failing = false).onFailure().invoke(this::tellOnce)
                : Uni.createFrom().voidItem();
    }

    /** What is due all of a sudden may be undone by what has been said and is not read yet. */
    private boolean isSettled() {
        var now = clock.instant();
        if (now.isAfter(lastLook.plus(JUMP))) {
            settle();
        }
        lastLook = now;
        return System.nanoTime() - settled >= 0;
    }

    private void settle() {
        settled = System.nanoTime() + settles.toNanos();
    }

    private Uni<Void> rounds(int left) {
        return forgetVisits
                .some()
                .flatMap(more ->
                        more && left > 1 ? rounds(left - 1) : Uni.createFrom().voidItem());
    }

    private void tellOnce(Throwable failure) {
        if (!failing) {
            LOG.warnf("visits that are over wait: %s", failure);
        }
        failing = true;
    }
}
