package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.imports.StartImport;
import io.bearhug.identity.imports.WorkOffRows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Works off staged rows as long as there are any. Every instance does; each import is worked on by one at a time. */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private final WorkOffRows rows;
    private final StartImport imports;

    ImportWork(WorkOffRows rows, StartImport imports) {
        this.rows = rows;
        this.imports = imports;
    }

    @Scheduled(
            every = "${bearhug.identity.imports.work-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return later(
                "rows wait",
                rows.work().repeat().whilst(done -> done).collect().last().replaceWithVoid());
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return later("imports were not tidied", imports.tidy());
    }

    private static Uni<Void> later(String what, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s: %s", what, failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }
}
