package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.persons.LookAgain;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sees to it that what has lapsed comes apart even if nothing more is told of it. */
@ApplicationScoped
class DueRegions {

    private static final Logger LOG = Logger.getLogger(DueRegions.class);

    private final LookAgain look;

    DueRegions(LookAgain look) {
        this.look = look;
    }

    /** What could not be looked at now stays due. */
    @Scheduled(
            every = "${bearhug.identity.graph.look-again:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return look.lookAtDue()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("regions due were not looked at: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
