package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.ResolveFacts;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Divides regions anew that were divided by former rules, a few at a time, by every instance. One that an event has touched since is
 * done already; one that fails is passed over until the others are done.
 */
@ApplicationScoped
class OutdatedRegions {

    private static final Logger LOG = Logger.getLogger(OutdatedRegions.class);
    private static final int AT_ONCE = 50;
    /** That there is none, which is nearly always so, is seen from the lowest version alone. */
    private static final String OUTDATED = """
            SELECT DISTINCT ON (r.id) r.id, i.namespace, i.value
            FROM (SELECT id FROM region
                  WHERE configuration < coalesce((SELECT max(version) FROM namespace_configuration), 0) AND id > $1
                    AND (SELECT min(configuration) FROM region)
                        < coalesce((SELECT max(version) FROM namespace_configuration), 0)
                  ORDER BY id LIMIT $2) r
            JOIN identifier i ON i.region = r.id ORDER BY r.id, i.id""";

    private final Pool pool;
    private final ResolveFacts resolve;
    private final AtomicLong last = new AtomicLong();

    OutdatedRegions(Pool pool, ResolveFacts resolve) {
        this.pool = pool;
        this.resolve = resolve;
    }

    @Scheduled(
            every = "${bearhug.identity.graph.divide-anew:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> divideAnew() {
        return next().repeat()
                .whilst(looked -> looked == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("outdated regions were not looked at: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Looks at the next few; how many there were. */
    private Uni<Integer> next() {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(OUTDATED).execute(Tuple.of(last.get(), AT_ONCE)))
                .map(rows -> Rows.list(rows, row -> row))
                .invoke(rows -> last.set(rows.isEmpty() ? 0 : rows.getLast().getLong("id")))
                .call(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(this::look)
                        .collect()
                        .last())
                .map(List::size);
    }

    private Uni<RegionChange> look(Row row) {
        return resolve.lookAgain(Set.of(new Identifier(row.getString("namespace"), row.getString("value"))))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("region %d waits to be divided anew: %s", row.getLong("id"), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
