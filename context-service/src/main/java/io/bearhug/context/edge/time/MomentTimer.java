package io.bearhug.context.edge.time;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.InviteEveryone;
import io.bearhug.context.moments.TakeTimers;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at short intervals whether a timer is due by the clock of the day. While nothing waits, people whose calendars are out of date are
 * invited.
 */
@ApplicationScoped
class MomentTimer {

    private static final Logger LOG = Logger.getLogger(MomentTimer.class);

    /** Most rounds in one beat. */
    private static final int ROUNDS = 20;

    private final TakeTimers takeTimers;
    private final InviteEveryone inviteEveryone;
    private final CurrentLens lens;
    private final Duration beat;
    private volatile boolean failing;
    private volatile @Nullable Cancellable ticking;

    MomentTimer(TakeTimers takeTimers, InviteEveryone inviteEveryone, CurrentLens lens, ContextConfig config) {
        this.takeTimers = takeTimers;
        this.inviteEveryone = inviteEveryone;
        this.lens = lens;
        this.beat = config.moments().beat();
    }

    void onStart(@Observes @Priority(300) StartupEvent start) {
        ticking = Ticker.every(beat, this::look);
    }

    void onStop(@Observes ShutdownEvent stop) {
        var running = ticking;
        if (running != null) {
            running.cancel();
        }
    }

    private void tellOnce(Throwable failure) {
        if (!failing) {
            LOG.warnf("timers wait: %s", failure);
        }
        failing = true;
    }

    private Uni<Void> look() {
        return lens.isLoaded()
                ? rounds(ROUNDS).invoke(() -> failing = false).onFailure().invoke(this::tellOnce)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> rounds(int left) {
        return takeTimers
                .some()
                .flatMap(more -> !more
                        ? inviteEveryone.some()
                        : left > 1 ? rounds(left - 1) : Uni.createFrom().voidItem());
    }
}
