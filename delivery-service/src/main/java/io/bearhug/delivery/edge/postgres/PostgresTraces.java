package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.delivery.erasure.Traces;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes people out of the tables. Whoever plans a delivery shares a lock that an erasure takes alone: so what is planned either
 * finds the tombstone or is found by the erasure.
 */
@ApplicationScoped
class PostgresTraces implements Traces {

    /** Any number no other lock of the database uses. */
    private static final long LOCK = 6_044_917_350_281L;

    private static final String ALONE = "SELECT pg_advisory_xact_lock($1)";
    private static final String SHARED = "SELECT pg_advisory_xact_lock_shared($1)";
    private static final String SET = """
            INSERT INTO tombstone (name, before) SELECT unnest($1::text[]), $2
            ON CONFLICT (name) DO UPDATE SET before = greatest(tombstone.before, excluded.before)""";
    private static final String SET_IDS =
            "INSERT INTO erased_person (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING";

    /** Addresses as they are known of them, where there are no keyed hashes yet. */
    private static final String ADDRESSES = """
            SELECT namespace || ':' || value AS key FROM person_name WHERE person_id = ANY($1)
            UNION SELECT sent_to FROM delivery WHERE person_id = ANY($1) AND sent_to IS NOT NULL""";

    private static final String SUPPRESSIONS =
            "DELETE FROM suppression WHERE name = ANY($1) OR contact_point = ANY($2)";

    private static final String THEIRS =
            "person_id = ANY($1) OR (name = ANY($2) AND (plan ->> 'decidedAt')::timestamptz <= $3)";

    /** An errand is named after the delivery that was refused: {@code unsubscribe-DELIVERY-DAY}. */
    private static final String ERRANDS = """
            DELETE FROM errand WHERE substring(id FROM 'dlv_[0-9a-f]{32}') IN (SELECT id FROM delivery WHERE %s)""".formatted(THEIRS);

    private static final String DELIVERIES = "DELETE FROM delivery WHERE " + THEIRS;
    private static final String NAMES = "DELETE FROM person_name WHERE person_id = ANY($1)";
    private static final String PEOPLE = """
            INSERT INTO person (id, version, state) SELECT unnest($1::text[]), $2, 'erased'
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, redirect_to = NULL,
                recipient = NULL""";
    private static final String ERASED = "SELECT id FROM erased_person WHERE id = ANY($1)";
    private static final String FORGOTTEN = """
            SELECT EXISTS (SELECT FROM erased_person WHERE id = $1)
                OR EXISTS (SELECT FROM tombstone WHERE name = ANY($2) AND before >= $3) AS forgotten""";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PostgresTraces(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Uni<Void> forget(Erasure erasure) {
        String[] ids = erasure.ids().toArray(String[]::new);
        String[] names = erasure.names().toArray(String[]::new);
        return Sql.commit(pool, transaction -> Sql.run(transaction, ALONE, LOCK)
                .chain(() -> Sql.run(transaction, SET, names, Sql.time(erasure.before())))
                .chain(() -> Sql.run(transaction, SET_IDS, (Object) ids))
                .chain(() -> suppressions(transaction, ids, erasure.names()))
                .chain(() -> Sql.run(transaction, ERRANDS, ids, names, Sql.time(erasure.before())))
                .chain(() -> Sql.run(transaction, DELIVERIES, ids, names, Sql.time(erasure.before())))
                .chain(() -> PostgresPeople.alone(transaction))
                .chain(() -> Sql.run(transaction, NAMES, (Object) ids))
                .chain(() -> Sql.run(transaction, PEOPLE, ids, Long.MAX_VALUE))
                .replaceWithVoid());
    }

    /** A person is forgotten once and in one commit, so whose id is remembered is gone. */
    @Override
    public Uni<Set<String>> known(List<Erasure> erasures) {
        String[] ids = erasures.stream().map(Erasure::personId).toArray(String[]::new);
        return pool.preparedQuery(ERASED)
                .execute(Tuple.of((Object) ids))
                .map(rows -> Set.copyOf(Sql.all(rows, row -> row.getString("id"))))
                .map(erased -> erasures.stream()
                        .filter(erasure -> erased.contains(erasure.personId()))
                        .map(Erasure::id)
                        .collect(Collectors.toSet()));
    }

    private Uni<Void> suppressions(SqlConnection transaction, String[] ids, List<String> names) {
        return Sql.run(transaction, ADDRESSES, (Object) ids)
                .map(rows -> theirs(Set.copyOf(Sql.all(rows, row -> row.getString("key"))), names))
                .flatMap(addresses -> Sql.run(
                        transaction, SUPPRESSIONS, names.toArray(String[]::new), addresses.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** An address that is several people's stays suppressed. */
    private Set<String> theirs(Set<String> addresses, List<String> names) {
        return addresses.stream()
                .filter(address -> pseudonyms.all(address).stream().anyMatch(names::contains))
                .collect(Collectors.toSet());
    }

    /** Whether something decided about somebody then is to be dropped; until the transaction ends nobody else will be forgotten. */
    Uni<Boolean> isForgotten(SqlConnection transaction, @Nullable String personId, String fragment, Instant at) {
        String[] names = pseudonyms.all(fragment).toArray(String[]::new);
        return Sql.run(transaction, SHARED, LOCK)
                .chain(() -> Sql.run(transaction, FORGOTTEN, personId, names, Sql.time(at)))
                .map(rows -> Sql.first(rows, row -> row.getBoolean("forgotten")).orElse(false));
    }

    /** The keyed hash to keep a name under. */
    String name(String key) {
        return pseudonyms.of(key);
    }
}
