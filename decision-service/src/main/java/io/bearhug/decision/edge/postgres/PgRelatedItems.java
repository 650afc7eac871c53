package io.bearhug.decision.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.decision.liking.Grounds;
import io.bearhug.decision.liking.Learner;
import io.bearhug.decision.liking.LikingStore.About;
import io.bearhug.decision.liking.LikingStore.Changes;
import io.bearhug.decision.liking.RelatedItems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What was learned of items in table {@code related_item}. A round locks, reads what people took, learns and writes in one commit. */
@ApplicationScoped
class PgRelatedItems {

    /** Any number no other lock of the database uses. */
    private static final long LOCK = 6_118_402_775_391L;

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock($1)";
    private static final String TIDY = """
            WITH gone AS (DELETE FROM liking WHERE last_at < $1 RETURNING name)
            UPDATE liking_state SET changes = changes + 1 WHERE EXISTS (SELECT FROM gone)""";
    private static final String STATE = "SELECT changes, learned FROM liking_state";
    private static final String LEARNED = "UPDATE liking_state SET learned = $1";

    /** A yes is about the visit in which it was said, too. */
    private static final String TAKEN = """
            WITH allowed AS (
                SELECT name, coalesce(person, name) AS who,
                    CASE WHEN cardinality($1::text[]) = 0 THEN '-infinity' ELSE (
                        SELECT min(CASE WHEN jsonb_exists(coalesce(words, '{}'), id) THEN (words ->> id)::timestamptz
                            WHEN by_consent THEN 'infinity' ELSE '-infinity' END)
                        FROM unnest($1::text[], $2::boolean[]) AS purpose (id, by_consent)
                    ) END::timestamptz - interval '30 minutes' AS since
                FROM (SELECT DISTINCT name FROM liking) AS liking LEFT JOIN liker USING (name))
            SELECT who, item,
                coalesce(bool_or(bought_at >= since), false) AS own,
                coalesce(bool_or(given_at >= since), false) AS given,
                coalesce(max(returned_at) >= max(bought_at), false) AS returned,
                (array_agg(rating ORDER BY rated_at DESC) FILTER (WHERE rated_at >= since))[1] AS rating
            FROM liking JOIN allowed USING (name)
            GROUP BY who, item
            HAVING bool_or(bought_at >= since) OR bool_or(given_at >= since)
            ORDER BY who, item""";

    private static final String PUT = """
            INSERT INTO related_item (item, body) VALUES ($1, $2)
            ON CONFLICT (item) DO UPDATE SET body = excluded.body, stamp = nextval('related_item_stamp')
            WHERE related_item.body IS DISTINCT FROM excluded.body""";

    private static final String CLEAR = """
            UPDATE related_item SET body = NULL, stamp = nextval('related_item_stamp')
            WHERE body IS NOT NULL AND NOT item = ANY($1)""";

    private static final String SINCE = "SELECT item, body, stamp FROM related_item WHERE stamp > $1 ORDER BY stamp";

    private static final int FETCHED = 2_000;

    private final Pool pool;

    PgRelatedItems(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> learn(Instant oldest, Grounds grounds, Learner learner) {
        return PgDecisionLog.answered(pool.preparedQuery(TIDY)
                .execute(Tuple.of(oldest.atOffset(ZoneOffset.UTC)))
                .chain(() -> pool.withTransaction(transaction -> transaction
                        .preparedQuery(ALONE)
                        .execute(Tuple.of(LOCK))
                        .chain(locked -> locked.iterator().next().getBoolean(0)
                                ? round(transaction, grounds, learner)
                                : Uni.createFrom().item(false)))));
    }

    private static Uni<Boolean> round(SqlConnection transaction, Grounds grounds, Learner learner) {
        return transaction.query(STATE).execute().chain(rows -> {
            var state = rows.iterator().next();
            var changes = state.getLong("changes");
            return changes.equals(state.getLong("learned"))
                    ? Uni.createFrom().item(false)
                    : learn(transaction, changes, grounds, learner).replaceWith(true);
        });
    }

    /** What changes meanwhile is learned the next time. */
    private static Uni<Void> learn(SqlConnection transaction, long changes, Grounds grounds, Learner learner) {
        var arguments = Tuple.of(
                grounds.purposes().toArray(String[]::new), grounds.byConsent().toArray(Boolean[]::new));
        return transaction
                .prepare(TAKEN)
                .chain(statement -> read(statement, arguments, learner))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> learner.learned())
                .chain(learned -> write(transaction, learned))
                .chain(() -> transaction.preparedQuery(LEARNED).execute(Tuple.of(changes)))
                .replaceWithVoid();
    }

    /** A few at a time: of all that people took, only numbers stay in memory. */
    private static Uni<Learner> read(PreparedStatement statement, Tuple arguments, Learner learner) {
        return statement
                .createStream(FETCHED, arguments)
                .toMulti()
                .onItem()
                .invoke(row -> learner.hear(has(row)))
                .onItem()
                .ignoreAsUni()
                .chain(statement::close)
                .replaceWith(learner);
    }

    private static Learner.Has has(Row row) {
        return new Learner.Has(
                row.getString("who"),
                row.getString("item"),
                row.getBoolean("own"),
                row.getBoolean("given"),
                row.getBoolean("returned"),
                row.getDouble("rating"));
    }

    private static Uni<Void> write(SqlConnection transaction, RelatedItems learned) {
        var rows = learned.fame().keySet().stream()
                .map(item -> Tuple.of(item, json(new About(learned.of(item), learned.to(item)))))
                .toList();
        return transaction
                .preparedQuery(CLEAR)
                .execute(Tuple.of(learned.fame().keySet().toArray(String[]::new)))
                .chain(() -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(PUT).executeBatch(rows).replaceWithVoid());
    }

    Uni<Changes> since(long stamp) {
        return PgDecisionLog.answered(pool.preparedQuery(SINCE).execute(Tuple.of(stamp)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> changes(rows, stamp));
    }

    private static Changes changes(RowSet<Row> rows, long stamp) {
        var items = new HashMap<String, About>();
        var newest = stamp;
        for (var row : rows) {
            items.put(row.getString("item"), about(row.getString("body")));
            newest = row.getLong("stamp");
        }
        return new Changes(items, newest);
    }

    private static About about(@Nullable String json) {
        try {
            return json == null ? About.NOTHING : Json.mapper().readValue(json, About.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was learned can be read", e);
        }
    }

    private static String json(About about) {
        try {
            return Json.mapper().writeValueAsString(about);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was learned can be written as JSON", e);
        }
    }
}
