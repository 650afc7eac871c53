package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.namespaces.Diff;
import io.bearhug.identity.namespaces.NamespaceConfiguration;
import io.bearhug.identity.namespaces.TryOut;
import io.bearhug.identity.persons.InForce;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.Recompute;
import io.bearhug.identity.persons.RegionChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Divides stored regions by other rules, one after the other, each in a transaction that writes nothing. */
@ApplicationScoped
class PostgresTryOut implements TryOut {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_WIDENINGS = 20;
    private static final String REGIONS = "SELECT id FROM region WHERE id > $1 ORDER BY id LIMIT $2";
    private static final String NAMES = "SELECT * FROM identifier WHERE region = $1 ORDER BY id LIMIT 1";

    private final Pool pool;
    private final GraphSettings first;
    private final Recompute recompute;
    private final Clock clock;

    PostgresTryOut(Pool pool, GraphSettings first, Recompute recompute, Clock clock) {
        this.pool = pool;
        this.first = first;
        this.recompute = recompute;
        this.clock = clock;
    }

    @Override
    public Uni<Diff> diff(NamespaceConfiguration configuration, long after, int most) {
        GraphSettings settings = first.with(configuration.applied(first.namespaces()));
        Ruling trial = (_, version, _) -> Uni.createFrom().item(new InForce(settings, version, true));
        long deadline = System.nanoTime() + LONGEST.toNanos();
        DiffCount count = new DiffCount();
        return pool.preparedQuery(REGIONS)
                .execute(Tuple.of(after, most))
                .map(rows -> Rows.list(rows, row -> row.getLong("id")))
                .flatMap(regions -> Multi.createFrom()
                        .iterable(regions)
                        .select()
                        .first(_ -> System.nanoTime() < deadline)
                        .onItem()
                        .transformToUniAndConcatenate(region -> look(region, trial, count))
                        .collect()
                        .asList()
                        .map(looked -> count.result(next(regions, looked.size(), most, after))));
    }

    private static Long next(List<Long> regions, int looked, int most, long after) {
        boolean isAll = looked == regions.size() && regions.size() < most;
        if (isAll) {
            return DiffCount.END;
        }
        return looked == 0 ? Long.valueOf(after) : regions.get(looked - 1);
    }

    private Uni<Long> look(Long region, Ruling trial, DiffCount count) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(NAMES)
                .execute(Tuple.of(region))
                .map(rows -> Rows.list(rows, Rows::identifier))
                .flatMap(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(region)
                        : divide(transaction, rows, trial, count, region, 0)));
    }

    private Uni<Long> divide(
            SqlConnection transaction,
            List<IdentifierRow> rows,
            Ruling trial,
            DiffCount count,
            Long region,
            int tries) {
        return new RegionLoad(transaction, trial)
                .around(rows, Asked.about(rows))
                .flatMap(stored -> {
                    RegionChange change = recompute.decide(stored.region(), Facts.NONE, clock.instant());
                    Set<Identifier> names = new HashSet<>(change.missing());
                    names.removeAll(stored.rows().keySet());
                    if (names.isEmpty()) {
                        count(stored, change, count, region);
                        return Uni.createFrom().item(region);
                    }
                    if (tries >= MOST_WIDENINGS) {
                        count.skip();
                        return Uni.createFrom().item(region);
                    }
                    rows.forEach(row -> names.add(row.identifier()));
                    return PostgresRegions.byHash(transaction, List.copyOf(names))
                            .flatMap(more -> divide(transaction, more, trial, count, region, tries + 1));
                });
    }

    /** What belongs together by these rules counts once, where its first region is. */
    private static void count(StoredRegion stored, RegionChange change, DiffCount count, Long region) {
        boolean isFirst = stored.rows().values().stream()
                .map(IdentifierRow::region)
                .filter(Objects::nonNull)
                .allMatch(other -> other >= region);
        if (!isFirst) {
            count.looked();
            return;
        }
        change.snapshots().forEach(person -> {
            String survivor = person.redirectTo();
            Person old = stored.region().persons().get(person.id());
            if (survivor != null && old != null && old.redirectTo() == null) {
                count.joined(person.id(), survivor);
            } else if (survivor == null) {
                count.changed();
            }
        });
        change.lineage().stream()
                .filter(step -> step.kind() == LineageStep.Kind.SPLIT)
                .forEach(step -> count.split(step.person(), step.was()));
        count.looked();
    }
}
