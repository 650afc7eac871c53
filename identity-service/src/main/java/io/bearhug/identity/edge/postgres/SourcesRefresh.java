package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.sources.SourceDirectory;
import io.bearhug.identity.trackingplans.PlanDirectory;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads sources and their plans again and again, so that every instance soon knows what was changed at another one. */
@ApplicationScoped
class SourcesRefresh {

    private static final Logger LOG = Logger.getLogger(SourcesRefresh.class);

    private final SourceDirectory directory;
    private final PlanDirectory plans;

    SourcesRefresh(SourceDirectory directory, PlanDirectory plans) {
        this.directory = directory;
        this.plans = plans;
    }

    /** Plans first, so that no source is known without its plan. What is known stays in use while the database is away. */
    @Scheduled(
            every = "${bearhug.identity.memory.sources-refresh:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return noted("tracking plans", plans.refresh()).flatMap(_ -> noted("sources", directory.refresh()));
    }

    private static Uni<Void> noted(String what, Uni<Void> reading) {
        return reading.onFailure()
                .invoke(failure -> LOG.warnf("%s were not read again: %s", what, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
