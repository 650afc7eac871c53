package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.rejects.KeepRejects;
import io.bearhug.identity.sources.KeyUse;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Stores at intervals what collecting leaves behind. While the database is away, it waits in memory, within bounds. */
@ApplicationScoped
class CollectionKeeping {

    private static final Logger LOG = Logger.getLogger(CollectionKeeping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeepRejects rejects;
    private final KeyUse keys;

    CollectionKeeping(KeepRejects rejects, KeyUse keys) {
        this.rejects = rejects;
        this.keys = keys;
    }

    @Scheduled(
            every = "${bearhug.identity.rejects.store-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> storeRejects() {
        return later("refused events", rejects.store());
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> trimRejects() {
        return later("refused events", rejects.trim());
    }

    @Scheduled(
            every = "${bearhug.identity.memory.key-use-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> storeKeyUse() {
        return later("use of keys", keys.store());
    }

    /** What waits is stored before this instance ends, if the database is there. */
    void onStop(@Observes ShutdownEvent stop) {
        later("refused events", rejects.store()).await().atMost(PATIENCE);
    }

    private static Uni<Void> later(String what, Uni<Void> work) {
        return work.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s: not stored now: %s", what, failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }
}
