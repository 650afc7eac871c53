package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.persons.Region;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.RegionMoved;
import io.bearhug.identity.persons.Regions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Regions in PostgreSQL. A change locks, in this order: the names it is about (so that two transactions never insert the
 * same one), then their regions. Both are taken sorted, so no two transactions wait for each other in a circle. A change that turns
 * out to need more is given up and tried again, in a transaction of its own, with what it needs.
 */
@ApplicationScoped
class PostgresRegions implements Regions {

    /** Times a change may turn out to need more. */
    private static final int MOST_WIDENINGS = 20;

    /**
     * The array comes sorted, and unnest keeps its order. What follows is about a few rows of large tables, and its statements are planned once,
     * maybe when the tables were small: they are to use indexes all the same.
     */
    private static final String LOCK_NAMES = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true),
                   (SELECT count(pg_advisory_xact_lock(h)) FROM unnest($1::bigint[]) h)""";

    private static final String INSERT = """
            INSERT INTO identifier (hash, namespace, value) SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[])
            RETURNING *""";
    private static final String BY_HASH = "SELECT * FROM identifier WHERE hash = ANY($1)";
    static final String LOCK_REGIONS = "SELECT id, due_at FROM region WHERE id = ANY($1) ORDER BY id FOR UPDATE";
    private static final String ADVANCE = "UPDATE watermark SET as_of = $1 WHERE as_of < $1";
    private static final String DUE = """
            SELECT DISTINCT ON (r.id) i.namespace, i.value
            FROM (SELECT id FROM region WHERE due_at <= (SELECT as_of FROM watermark) ORDER BY due_at LIMIT $1) r
            JOIN identifier i ON i.region = r.id ORDER BY r.id, i.id""";

    private final Pool pool;
    private final RulesInForce rules;
    private final GraphMeters meters;
    private final PostgresTombstones tombstones;

    PostgresRegions(Pool pool, RulesInForce rules, GraphMeters meters, PostgresTombstones tombstones) {
        this.pool = pool;
        this.rules = rules;
        this.meters = meters;
        this.tombstones = tombstones;
    }

    @Override
    public Uni<RegionChange> change(Set<Identifier> identifiers, Function<Region, RegionChange> decide) {
        return change(
                new Wanted(identifiers, Asked.pairs(identifiers), Set.of(), 0, Integer.MAX_VALUE),
                _ -> Uni.createFrom().voidItem(),
                decide);
    }

    @Override
    public Uni<RegionChange> change(Subject subject, Function<Region, RegionChange> decide) {
        return change(
                new Wanted(subject.identifiers(), subject.links(), Set.of(), 0, subject.mostNames()),
                transaction -> PostgresMentions.share(transaction, subject.others())
                        .flatMap(_ -> tombstones.requireNoneAfter(subject.tombstones(), transaction, subject.all())),
                decide);
    }

    private Uni<RegionChange> change(Wanted wanted, Guard guard, Function<Region, RegionChange> decide) {
        return widening(wanted, guard, decide)
                .onFailure()
                .transform(Refusals::translate)
                .invoke(meters::count);
    }

    /** Looked at once the names are locked: fails if the change may not be made any more. */
    @FunctionalInterface
    private interface Guard {
        Uni<Void> check(SqlConnection transaction);
    }

    /**
     * What a change is about.
     *
     * @param asked names it was asked for
     * @param links it tells of
     * @param more names it turned out to need
     * @param tries how often it did
     * @param mostNames that may be looked at
     */
    private record Wanted(Set<Identifier> asked, Set<Pair> links, Set<Identifier> more, int tries, int mostNames) {

        List<Identifier> sorted() {
            Set<Identifier> all = new HashSet<>(asked);
            all.addAll(more);
            return all.stream().sorted(Pair.ORDER).toList();
        }

        Wanted with(Set<Identifier> missing) {
            Set<Identifier> all = new HashSet<>(more);
            all.addAll(missing);
            return new Wanted(asked, links, all, tries + 1, mostNames);
        }

        boolean hasAll(Set<Identifier> names) {
            return names.stream().allMatch(name -> asked.contains(name) || more.contains(name));
        }
    }

    private Uni<RegionChange> widening(Wanted wanted, Guard guard, Function<Region, RegionChange> decide) {
        return pool.withTransaction(transaction -> attempt(transaction, wanted, guard, decide))
                .onFailure(NeedsMore.class)
                .recoverWithUni(failure -> wanted.tries() < MOST_WIDENINGS
                        ? widening(wanted.with(failure.names()), guard, decide)
                        : Uni.createFrom().failure(new RegionMoved()));
    }

    private Uni<RegionChange> attempt(
            SqlConnection transaction, Wanted wanted, Guard guard, Function<Region, RegionChange> decide) {
        List<Identifier> names = wanted.sorted();
        return lockNames(transaction, names)
                .flatMap(_ -> guard.check(transaction))
                .flatMap(_ -> withMissing(transaction, names))
                .flatMap(rows -> lockRegions(transaction, names, rows))
                .flatMap(locked -> new RegionLoad(transaction, rules)
                        .atMost(wanted.mostNames())
                        .around(locked.rows(), new Asked(locked.only(wanted.asked()), wanted.links()))
                        .map(stored -> stored.withDue(locked.due())))
                .flatMap(stored -> {
                    RegionChange change = decide.apply(stored.region());
                    return wanted.hasAll(change.missing())
                            ? new RegionWrite(transaction, stored, change)
                                    .write()
                                    .replaceWith(change)
                            : Uni.createFrom().failure(new NeedsMore(change.missing()));
                });
    }

    @Override
    public Uni<Region> read(Set<Identifier> identifiers) {
        return pool.withTransaction(transaction -> byHash(transaction, List.copyOf(identifiers))
                .flatMap(rows -> new RegionLoad(transaction, rules).around(rows, Asked.about(rows)))
                .map(StoredRegion::region));
    }

    @Override
    public Uni<Void> advance(Instant asOf) {
        return pool.preparedQuery(ADVANCE).execute(Tuple.of(Rows.time(asOf))).replaceWithVoid();
    }

    @Override
    public Uni<List<Identifier>> due(int most) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(most))
                .map(rows ->
                        Rows.list(rows, row -> new Identifier(row.getString("namespace"), row.getString("value"))));
    }

    /** Says, out of a transaction that comes to nothing, what else is needed. */
    private static final class NeedsMore extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Set<Identifier> names;

        NeedsMore(Set<Identifier> names) {
            super("the region is larger than it seemed", null, false, false);
            this.names = names;
        }

        Set<Identifier> names() {
            return names;
        }
    }

    /**
     * Rows whose regions are locked.
     *
     * @param rows of the names
     * @param due when their regions have to be looked at again
     */
    private record Locked(List<IdentifierRow> rows, Map<Long, Instant> due) {

        List<IdentifierRow> only(Set<Identifier> names) {
            return rows.stream().filter(row -> names.contains(row.identifier())).toList();
        }
    }

    static Uni<Void> lockNames(SqlConnection transaction, List<Identifier> names) {
        Long[] locks = names.stream()
                .map(name -> KeyHash.of(name).lock())
                .sorted()
                .distinct()
                .toArray(Long[]::new);
        return transaction.preparedQuery(LOCK_NAMES).execute(Tuple.of(locks)).replaceWithVoid();
    }

    /** All names are there then. They are locked, so nobody else adds or takes one. */
    private static Uni<List<IdentifierRow>> withMissing(SqlConnection transaction, List<Identifier> names) {
        return byHash(transaction, names).flatMap(found -> {
            Set<Identifier> there =
                    found.stream().map(IdentifierRow::identifier).collect(Collectors.toSet());
            List<Identifier> missing =
                    names.stream().filter(name -> !there.contains(name)).toList();
            return missing.isEmpty()
                    ? Uni.createFrom().item(found)
                    : insert(transaction, missing).map(added -> Stream.concat(found.stream(), added.stream())
                            .toList());
        });
    }

    private static Uni<List<IdentifierRow>> insert(SqlConnection transaction, List<Identifier> names) {
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        hashes(names),
                        names.stream().map(Identifier::namespace).toArray(String[]::new),
                        names.stream().map(Identifier::value).toArray(String[]::new)))
                .map(rows -> Rows.list(rows, Rows::identifier));
    }

    /** Locks the regions; if one was joined with another while we waited, the names point elsewhere now. */
    private static Uni<Locked> lockRegions(
            SqlConnection transaction, List<Identifier> names, List<IdentifierRow> before) {
        Set<Long> regions = regions(before);
        return regions.isEmpty()
                ? Uni.createFrom().item(new Locked(before, Map.of()))
                : transaction
                        .preparedQuery(LOCK_REGIONS)
                        .execute(Tuple.of(regions.toArray(Long[]::new)))
                        .map(PostgresRegions::due)
                        .flatMap(due -> byHash(transaction, names)
                                .invoke(after -> requireSame(regions, regions(after)))
                                .map(after -> new Locked(after, due)));
    }

    private static Map<Long, Instant> due(RowSet<Row> rows) {
        Map<Long, Instant> due = new HashMap<>();
        rows.forEach(row -> {
            if (row.getOffsetDateTime("due_at") != null) {
                due.put(row.getLong("id"), Rows.instant(row, "due_at"));
            }
        });
        return due;
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

    static Uni<List<IdentifierRow>> byHash(SqlClient transaction, List<Identifier> names) {
        return transaction
                .preparedQuery(BY_HASH)
                .execute(Tuple.of(hashes(names)))
                .map(rows -> Rows.list(rows, Rows::identifier));
    }

    private static Buffer[] hashes(List<Identifier> names) {
        return names.stream().map(name -> KeyHash.of(name).bytes()).toArray(Buffer[]::new);
    }
}
