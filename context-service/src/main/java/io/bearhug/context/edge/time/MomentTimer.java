package io.bearhug.context.edge.time;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.RecogniseMoments;
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

/** Looks at short intervals whether a timer is due by the clock of the day. */
@ApplicationScoped
class MomentTimer {

    private static final Logger LOG = Logger.getLogger(MomentTimer.class);

    private final RecogniseMoments recogniseMoments;
    private final CurrentLens lens;
    private final Duration beat;
    private volatile boolean failing;
    private volatile @Nullable Cancellable ticking;

    MomentTimer(RecogniseMoments recogniseMoments, CurrentLens lens, ContextConfig config) {
        this.recogniseMoments = recogniseMoments;
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
                ? recogniseMoments
                        .whatIsDue()
                        .invoke(_ -> failing = false)
                        .onFailure()
                        .invoke(this::tellOnce)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
