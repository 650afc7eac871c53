package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceChange;
import io.bearhug.identity.sources.SourceKey;
import io.bearhug.identity.sources.SourceRate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sources read as sets, in plain SQL: the first query in Hibernate's language takes seconds, and readiness waits for these. */
@ApplicationScoped
class SourceRows {

    private static final int KEY_ID_LENGTH = 16;

    private static final String PAGE = "SELECT * FROM source WHERE id > $1 ORDER BY id LIMIT $2";
    private static final String ONE = "SELECT * FROM source WHERE id = $1";
    private static final String KEYS = "SELECT * FROM source_key WHERE source = $1 ORDER BY created_at DESC";
    private static final String BY_KEY = "SELECT k.hash, s.* FROM source_key k JOIN source s ON s.id = k.source";
    private static final String CHANGES =
            "SELECT * FROM source_change WHERE source = $1 AND at < $2 ORDER BY at DESC LIMIT $3";
    private static final String USED =
            "UPDATE source_key SET last_used_at = $2 WHERE hash = $1 AND (last_used_at IS NULL OR last_used_at < $2)";

    /** Later than every change. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Pool pool;

    SourceRows(Pool pool) {
        this.pool = pool;
    }

    static String keyId(String hash) {
        return hash.substring(0, KEY_ID_LENGTH);
    }

    Uni<List<Source>> page(@Nullable String after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(after == null ? "" : after, limit))
                .map(rows -> Rows.list(rows, SourceRows::source));
    }

    Uni<Optional<Source>> find(String id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map((RowSet<Row> rows) ->
                        Rows.list(rows, SourceRows::source).stream().findFirst());
    }

    Uni<List<SourceKey>> keys(String id) {
        return pool.preparedQuery(KEYS).execute(Tuple.of(id)).map(rows -> Rows.list(rows, SourceRows::key));
    }

    Uni<List<SourceChange>> changes(String id, @Nullable Instant before, int limit) {
        return pool.preparedQuery(CHANGES)
                .execute(Tuple.of(id, Rows.time(before == null ? EVER : before), limit))
                .map(rows -> Rows.list(rows, SourceRows::change));
    }

    Uni<Map<String, Source>> byKeyHash() {
        return pool.query(BY_KEY).execute().map(SourceRows::byHash);
    }

    Uni<Void> used(Map<String, Instant> lastUse) {
        List<Tuple> uses = lastUse.entrySet().stream()
                .map(use -> Tuple.of(use.getKey(), Rows.time(use.getValue())))
                .toList();
        return pool.preparedQuery(USED).executeBatch(uses).replaceWithVoid();
    }

    private static Map<String, Source> byHash(RowSet<Row> rows) {
        return Rows.list(rows, row -> Map.entry(row.getString("hash"), source(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Source source(Row row) {
        Double perSecond = row.getDouble("rate_per_second");
        return new Source(
                row.getString("id"),
                row.getString("name"),
                Trust.valueOf(row.getString("trust")),
                List.of(row.getArrayOfStrings("origins")),
                row.getBoolean("enabled"),
                perSecond == null ? null : new SourceRate(perSecond, row.getDouble("rate_burst")));
    }

    private static SourceKey key(Row row) {
        OffsetDateTime used = row.getOffsetDateTime("last_used_at");
        return new SourceKey(
                keyId(row.getString("hash")),
                row.getOffsetDateTime("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static SourceChange change(Row row) {
        return new SourceChange(
                row.getString("source"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by_whom"),
                SourceChange.What.valueOf(row.getString("what")),
                row.getString("detail"));
    }
}
