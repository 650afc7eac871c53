package io.bearhug.decision.edge.postgres.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.ItemStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Table {@code item}. Writers come one after the other, so that a reader who has seen a stamp has seen all below it. */
@ApplicationScoped
class PgItems implements ItemStore {

    /** Any number no other lock of the database uses. */
    private static final long LOCK = 7_302_211_946_514L;

    private static final String PUT = """
            INSERT INTO item (id, body) VALUES ($1, $2::text::jsonb)
            ON CONFLICT (id) DO UPDATE SET body = excluded.body, gone = false, stamp = nextval('item_stamp')""";

    private static final String REMOVE =
            "UPDATE item SET gone = true, stamp = nextval('item_stamp') WHERE id = ANY($1) AND NOT gone";

    private static final String SINCE = "SELECT id, body::text, gone, stamp FROM item WHERE stamp > $1 ORDER BY stamp";

    private final Pool pool;

    PgItems(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> store(List<Item> items, Set<String> removed) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(() -> put(transaction, items))
                .chain(() -> transaction.preparedQuery(REMOVE).execute(Tuple.of(removed.toArray(String[]::new))))
                .replaceWithVoid());
    }

    private static Uni<Void> put(SqlConnection transaction, List<Item> items) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = items.stream().map(it -> Tuple.of(it.id(), json(it))).toList();
        return transaction.preparedQuery(PUT).executeBatch(rows).replaceWithVoid();
    }

    @Override
    public Uni<Changes> since(long stamp) {
        return pool.preparedQuery(SINCE).execute(Tuple.of(stamp)).map(rows -> changes(rows, stamp));
    }

    private static Changes changes(RowSet<Row> rows, long stamp) {
        var items = new ArrayList<Item>();
        var removed = new HashSet<String>();
        var newest = stamp;
        for (var row : rows) {
            if (row.getBoolean(2)) {
                removed.add(row.getString(0));
            } else {
                items.add(item(row.getString(1)));
            }
            newest = row.getLong(3);
        }
        return new Changes(items, removed, newest);
    }

    private static Item item(String json) {
        try {
            return Json.mapper().readValue(json, Item.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored item can be read", e);
        }
    }

    private static String json(Item item) {
        try {
            return Json.mapper().writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item can be written as JSON", e);
        }
    }
}
