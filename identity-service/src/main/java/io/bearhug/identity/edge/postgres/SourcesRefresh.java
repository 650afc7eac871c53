package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.sources.SourceDirectory;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads sources again and again, so that every instance soon knows what another one registered. */
@ApplicationScoped
class SourcesRefresh {

    private static final Logger LOG = Logger.getLogger(SourcesRefresh.class);

    private final SourceDirectory directory;

    SourcesRefresh(SourceDirectory directory) {
        this.directory = directory;
    }

    /** What is known stays in use while the database is away. */
    @Scheduled(
            every = "${bearhug.identity.memory.sources-refresh:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return directory
                .refresh()
                .onFailure()
                .invoke(failure -> LOG.warnf("sources were not read again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
