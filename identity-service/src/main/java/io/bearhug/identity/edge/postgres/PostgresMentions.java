package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.erasure.Mentions;
import io.bearhug.identity.tombstones.Forgotten;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was told of other people, found by how they can be reached. Who adds to it shares a lock that who erases holds alone: what is told at
 * the same moment is either erased or finds the tombstone.
 */
@ApplicationScoped
class PostgresMentions implements Mentions {

    private static final long LOCK = 0x6d656e74696f6e73L;
    private static final String SHARE = "SELECT count(pg_advisory_xact_lock_shared($1))";
    private static final String ALONE = "SELECT count(pg_advisory_xact_lock($1))";

    /** All of a relation that shows this name, under whichever of the person's names it was told. */
    private static final String DELETE = """
            DELETE FROM relation_fact r USING identifier i
            WHERE i.id = r.identifier AND r.whom <> '' AND (i.person, r.whom) IN (
                SELECT ci.person, c.whom FROM relation_fact c JOIN identifier ci ON ci.id = c.identifier
                WHERE c.contact = $1)
            RETURNING i.region, i.person""";

    private static final String LOCK_REGIONS = "SELECT id FROM region WHERE id = ANY($1) ORDER BY id FOR UPDATE";
    private static final String LOOK_AGAIN = "UPDATE region SET due_at = 'epoch' WHERE id = ANY($1)";
    private static final String NAMES = """
            SELECT DISTINCT ON (region) namespace, value FROM identifier WHERE region = ANY($1) ORDER BY region, id LIMIT $2""";

    private final Pool pool;
    private final PostgresTombstones tombstones;

    PostgresMentions(Pool pool, PostgresTombstones tombstones) {
        this.pool = pool;
        this.tombstones = tombstones;
    }

    /** What is told of somebody is told before they are forgotten, or after. */
    static Uni<Void> share(SqlClient transaction, Set<Identifier> others) {
        return others.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(SHARE).execute(Tuple.of(LOCK)).replaceWithVoid();
    }

    /** Waits for all who are telling something of others; nobody begins to until this transaction ends. */
    static Uni<Void> alone(SqlClient transaction) {
        return transaction.preparedQuery(ALONE).execute(Tuple.of(LOCK)).replaceWithVoid();
    }

    @Override
    public Uni<Forgot> forget(Identifier contact, Instant before, int most) {
        List<String> marks = tombstones.pseudonyms(List.of(Forgotten.mention(contact)));
        return pool.withTransaction(transaction -> alone(transaction)
                .flatMap(_ -> PostgresTombstones.set(transaction, marks, before))
                .flatMap(_ -> delete(transaction, contact, most)));
    }

    private static Uni<Forgot> delete(SqlConnection transaction, Identifier contact, int most) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(KeyHash.of(contact).bytes()))
                .flatMap(rows -> {
                    var deleted = Rows.list(rows, row -> row);
                    Long[] regions = deleted.stream()
                            .map(row -> row.getLong("region"))
                            .distinct()
                            .toArray(Long[]::new);
                    long persons = deleted.stream()
                            .map(row -> row.getUUID("person"))
                            .distinct()
                            .count();
                    return due(transaction, regions, most).map(names -> new Forgot(deleted.size(), persons, names));
                });
    }

    /** If nobody comes to look at them now, they are looked at with those in which a link has lapsed. */
    private static Uni<List<Identifier>> due(SqlConnection transaction, Long[] regions, int most) {
        if (regions.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return transaction
                .preparedQuery(LOCK_REGIONS)
                .execute(Tuple.of((Object) regions))
                .flatMap(_ -> transaction.preparedQuery(LOOK_AGAIN).execute(Tuple.of((Object) regions)))
                .flatMap(_ -> transaction.preparedQuery(NAMES).execute(Tuple.of(regions, most)))
                .map(rows ->
                        Rows.list(rows, row -> new Identifier(row.getString("namespace"), row.getString("value"))));
    }
}
