package io.bearhug.context.edge.time;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.forgetting.ForgetVisits;
import io.bearhug.context.notes.CurrentLens;
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

/** Looks at short intervals whether a visit is over by the clock of the day. */
@ApplicationScoped
class ForgettingTimer {

    private static final Logger LOG = Logger.getLogger(ForgettingTimer.class);

    /** Most rounds in one beat. */
    private static final int ROUNDS = 20;

    private final ForgetVisits forgetVisits;
    private final CurrentLens lens;
    private final Duration beat;
    private volatile boolean failing;
    private volatile @Nullable Cancellable ticking;

    ForgettingTimer(ForgetVisits forgetVisits, CurrentLens lens, ContextConfig config) {
        this.forgetVisits = forgetVisits;
        this.lens = lens;
        this.beat = config.forgetting().beat();
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

    private Uni<Void> look() {
        return lens.isLoaded()
                ? rounds(ROUNDS).invoke(() -> failing = false).onFailure().invoke(this::tellOnce)
                : Uni.createFrom().voidItem();
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
