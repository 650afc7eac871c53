package io.bearhug.context.edge.time;

import io.bearhug.context.moments.RecogniseMoments;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.support.problem.Unavailable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at short intervals whether a timer is due by the clock of the day. */
@ApplicationScoped
class MomentTimer {

    private static final Logger LOG = Logger.getLogger(MomentTimer.class);

    private final RecogniseMoments recogniseMoments;
    private final CurrentLens lens;

    MomentTimer(RecogniseMoments recogniseMoments, CurrentLens lens) {
        this.recogniseMoments = recogniseMoments;
        this.lens = lens;
    }

    @Scheduled(every = "0.2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!lens.isLoaded()) {
            return Uni.createFrom().voidItem();
        }
        return recogniseMoments
                .whatIsDue()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("timers wait: %s", failure.getMessage()))
                .onFailure(Unavailable.class)
                .recoverWithNull();
    }
}
