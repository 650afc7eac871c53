package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.persons.Region;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.RegionMoved;
import io.bearhug.identity.persons.Regions;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Regions in PostgreSQL. A change locks, in this order: the names it is about (so that two transactions never insert the
 * same one), then their regions. Both are taken sorted, so no two transactions wait for each other in a circle.
 */
@ApplicationScoped
class PostgresRegions implements Regions {

    /** The array comes sorted, and unnest keeps its order. */
    private static final String LOCK_NAMES = "SELECT count(pg_advisory_xact_lock(h)) FROM unnest($1::bigint[]) h";

    private static final String INSERT_MISSING = """
            INSERT INTO identifier (hash, namespace, value) SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[])
            ON CONFLICT (hash) DO NOTHING""";
    private static final String BY_HASH = "SELECT * FROM identifier WHERE hash = ANY($1)";
    static final String LOCK_REGIONS = "SELECT id FROM region WHERE id = ANY($1) ORDER BY id FOR UPDATE";

    private final Pool pool;
    private final List<String> onePerPerson;
    private final PostgresTombstones tombstones;

    PostgresRegions(Pool pool, Namespaces namespaces, PostgresTombstones tombstones) {
        this.pool = pool;
        this.tombstones = tombstones;
        this.onePerPerson = namespaces.all().stream()
                .filter(Namespace::isOnePerPerson)
                .map(Namespace::name)
                .toList();
    }

    @Override
    public Uni<RegionChange> change(Set<Identifier> identifiers, Function<Region, RegionChange> decide) {
        return change(identifiers, (_, _) -> Uni.createFrom().voidItem(), decide);
    }

    @Override
    public Uni<RegionChange> change(
            Set<Identifier> identifiers, long newestTombstone, Function<Region, RegionChange> decide) {
        return change(
                identifiers,
                (transaction, names) -> tombstones.requireNoneAfter(newestTombstone, transaction, names),
                decide);
    }

    private Uni<RegionChange> change(
            Set<Identifier> identifiers,
            BiFunction<SqlConnection, List<Identifier>, Uni<Void>> guard,
            Function<Region, RegionChange> decide) {
        List<Identifier> names = identifiers.stream().sorted(Pair.ORDER).toList();
        return pool.withTransaction(transaction -> lockNames(transaction, names)
                        .flatMap(_ -> guard.apply(transaction, names))
                        .flatMap(_ -> insertMissing(transaction, names))
                        .flatMap(_ -> lockRegions(transaction, names))
                        .flatMap(rows -> new RegionLoad(transaction, onePerPerson).around(rows))
                        .flatMap(stored -> write(transaction, stored, decide.apply(stored.region()))))
                .onFailure()
                .transform(Refusals::translate);
    }

    @Override
    public Uni<Region> read(Set<Identifier> identifiers) {
        return pool.withTransaction(transaction -> byHash(transaction, List.copyOf(identifiers))
                .flatMap(rows -> new RegionLoad(transaction, onePerPerson).around(rows))
                .map(StoredRegion::region));
    }

    static Uni<Void> lockNames(SqlConnection transaction, List<Identifier> names) {
        Long[] locks = names.stream()
                .map(name -> KeyHash.of(name).lock())
                .sorted()
                .distinct()
                .toArray(Long[]::new);
        return transaction.preparedQuery(LOCK_NAMES).execute(Tuple.of(locks)).replaceWithVoid();
    }

    private static Uni<Void> insertMissing(SqlConnection transaction, List<Identifier> names) {
        return transaction
                .preparedQuery(INSERT_MISSING)
                .execute(Tuple.of(
                        hashes(names),
                        names.stream().map(Identifier::namespace).toArray(String[]::new),
                        names.stream().map(Identifier::value).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Locks the regions; if one was joined with another while we waited, the names point elsewhere now. */
    private static Uni<List<IdentifierRow>> lockRegions(SqlConnection transaction, List<Identifier> names) {
        return byHash(transaction, names).flatMap(before -> {
            Set<Long> regions = regions(before);
            return regions.isEmpty()
                    ? Uni.createFrom().item(before)
                    : transaction
                            .preparedQuery(LOCK_REGIONS)
                            .execute(Tuple.of(regions.toArray(Long[]::new)))
                            .flatMap(_ -> byHash(transaction, names))
                            .invoke(after -> requireSame(regions, regions(after)));
        });
    }

    private static void requireSame(Set<Long> locked, Set<Long> now) {
        if (!locked.equals(now)) {
            throw new RegionMoved();
        }
    }

    private static Set<Long> regions(List<IdentifierRow> rows) {
        Set<Long> regions = new HashSet<>();
        rows.stream().map(IdentifierRow::region).filter(Objects::nonNull).forEach(regions::add);
        return regions;
    }

    private static Uni<List<IdentifierRow>> byHash(SqlClient transaction, List<Identifier> names) {
        return transaction
                .preparedQuery(BY_HASH)
                .execute(Tuple.of(hashes(names)))
                .map(rows -> Rows.list(rows, Rows::identifier));
    }

    private static Buffer[] hashes(List<Identifier> names) {
        return names.stream().map(name -> KeyHash.of(name).bytes()).toArray(Buffer[]::new);
    }

    private static Uni<RegionChange> write(SqlConnection transaction, StoredRegion stored, RegionChange change) {
        return change.isNothing()
                ? Uni.createFrom().item(change)
                : new RegionWrite(transaction, stored, change).write().replaceWith(change);
    }
}
