package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.decision.erasure.ForgottenPeople;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tombstones in PostgreSQL. Whoever adds to the log shares a lock that an erasure takes alone: so what is added either finds the
 * tombstone or is found by the erasure.
 */
@ApplicationScoped
class PgForgottenPeople implements ForgottenPeople {

    /** Any number no other lock of the database uses. */
    private static final long LOCK = 5_180_336_724_907L;

    private static final String ALONE = "SELECT pg_advisory_xact_lock($1)";
    private static final String SHARED = "SELECT pg_advisory_xact_lock_shared($1)";
    private static final String SET = """
            INSERT INTO tombstone (name, before) SELECT unnest($1::text[]), $2
            ON CONFLICT (name) DO UPDATE SET before = greatest(tombstone.before, excluded.before)""";
    private static final String SET_IDS =
            "INSERT INTO erased_person (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING";
    private static final String DECISIONS = """
            SELECT decision_id, fragment FROM decisions
            WHERE person_id = ANY($1) OR (name = ANY($2) AND decided_at <= $3)""";
    private static final String REMOVE = "DELETE FROM decisions WHERE decision_id = ANY($1)";
    private static final String TOMBSTONES = "SELECT name, before FROM tombstone WHERE name = ANY($1)";
    private static final String IDS = "SELECT id FROM erased_person WHERE id = ANY($1)";

    private static final String FINISH = "INSERT INTO erasure_done (id) VALUES ($1) ON CONFLICT DO NOTHING";
    private static final String FINISHED = "SELECT id FROM erasure_done WHERE id = ANY($1)";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PgForgottenPeople(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Who among some people is forgotten, and since when.
     *
     * @param ids of those nobody will ever be again
     * @param before by fragment
     */
    record Forgotten(Set<String> ids, Map<String, Instant> before) {

        boolean includes(@Nullable String personId, String fragment, Instant at) {
            Instant until = before.get(fragment);
            return (personId != null && ids.contains(personId)) || (until != null && !at.isAfter(until));
        }
    }

    @Override
    public Uni<Void> remember(Erasure erasure) {
        return PgDecisionLog.answered(pool.withTransaction(transaction -> transaction
                .preparedQuery(ALONE)
                .execute(Tuple.of(LOCK))
                .chain(() -> transaction
                        .preparedQuery(SET)
                        .execute(Tuple.of(array(erasure.names()), time(erasure.before()))))
                .chain(() -> transaction.preparedQuery(SET_IDS).execute(Tuple.of(array(erasure.ids()))))
                .replaceWithVoid()));
    }

    @Override
    public Uni<List<Logged>> decisions(Erasure erasure) {
        return PgDecisionLog.answered(pool.preparedQuery(DECISIONS)
                        .execute(Tuple.of(array(erasure.ids()), array(erasure.names()), time(erasure.before()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> logged(row, erasure))
                        .toList());
    }

    private Logged logged(Row row, Erasure erasure) {
        String fragment = row.getString("fragment");
        boolean theirs = pseudonyms.all(fragment).stream().anyMatch(erasure.names()::contains);
        return new Logged(row.getString("decision_id"), fragment, theirs);
    }

    @Override
    public Uni<Void> remove(List<Logged> decisions) {
        return decisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : PgDecisionLog.answered(pool.preparedQuery(REMOVE)
                                .execute(Tuple.of(array(decisions.stream()
                                        .map(Logged::decisionId)
                                        .toList()))))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(Erasure erasure) {
        return PgDecisionLog.answered(pool.preparedQuery(FINISH).execute(Tuple.of(erasure.id())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> finished(List<Erasure> erasures) {
        Tuple ids = Tuple.of(array(erasures.stream().map(Erasure::id).toList()));
        return PgDecisionLog.answered(pool.preparedQuery(FINISHED).execute(ids))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Boolean> isForgotten(@Nullable String personId, String fragment, Instant at) {
        List<String> ids = personId == null ? List.of() : List.of(personId);
        return PgDecisionLog.answered(pool.withTransaction(transaction -> find(transaction, ids, Set.of(fragment))))
                .map(forgotten -> forgotten.includes(personId, fragment, at));
    }

    /** Who of these is forgotten; until the transaction ends nobody else will be. */
    Uni<Forgotten> among(SqlConnection transaction, Collection<@Nullable String> ids, Collection<String> fragments) {
        return holdOff(transaction).chain(() -> find(transaction, ids, fragments));
    }

    /** Keeps others from forgetting anybody until the transaction ends. */
    static Uni<Void> holdOff(SqlConnection transaction) {
        return transaction.preparedQuery(SHARED).execute(Tuple.of(LOCK)).replaceWithVoid();
    }

    /** The name to keep a fragment under. */
    String name(String fragment) {
        return pseudonyms.of(fragment);
    }

    /** The names a fragment was ever kept under. */
    List<String> names(String fragment) {
        return pseudonyms.all(fragment);
    }

    private Uni<Forgotten> find(
            SqlConnection transaction, Collection<@Nullable String> ids, Collection<String> fragments) {
        Map<String, String> byName = new HashMap<>();
        fragments.forEach(fragment -> pseudonyms.all(fragment).forEach(name -> byName.put(name, fragment)));
        return transaction
                .preparedQuery(IDS)
                .execute(Tuple.of(ids.stream().filter(Objects::nonNull).toArray(String[]::new)))
                .flatMap(erased -> transaction
                        .preparedQuery(TOMBSTONES)
                        .execute(Tuple.of(array(byName.keySet())))
                        .map(tombstones -> forgotten(erased, tombstones, byName)));
    }

    private static Forgotten forgotten(Iterable<Row> erased, Iterable<Row> tombstones, Map<String, String> byName) {
        Set<String> ids = new HashSet<>();
        erased.forEach(row -> ids.add(row.getString("id")));
        Map<String, Instant> before = new HashMap<>();
        tombstones.forEach(row -> {
            String fragment = byName.get(row.getString("name"));
            if (fragment != null) {
                before.merge(
                        fragment,
                        row.getOffsetDateTime("before").toInstant(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return new Forgotten(ids, before);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
