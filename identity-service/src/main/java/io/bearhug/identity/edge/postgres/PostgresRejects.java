package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.rejects.KeptReject;
import io.bearhug.identity.rejects.Reject;
import io.bearhug.identity.rejects.RejectLog;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refused events in PostgreSQL. */
@ApplicationScoped
class PostgresRejects implements RejectLog {

    private static final String ADD = """
            INSERT INTO reject (source, trust, received_at, sent_at, call, event, message_id, reason, errors, names, content, bytes)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::text::json, $10, $11::text::json, $12
            WHERE NOT EXISTS (SELECT FROM tombstone WHERE name = ANY ($13::text[]) AND before >= $3::timestamptz)""";

    private static final String FITTING = """
            SELECT id, source, trust, received_at, sent_at, call, message_id, reason, errors::text errors, names,
                   content::text "content", bytes, replayed_at
            FROM reject
            WHERE source = $1 AND ($2::text IS NULL OR reason = $2) AND ($3::text IS NULL OR event = $3)
              AND (cardinality($4::bigint[]) = 0 OR id = ANY ($4))""";

    private static final String NEWEST = FITTING + " AND id < $5 ORDER BY id DESC LIMIT $6";
    private static final String OLDEST = FITTING + " AND id > $5 ORDER BY id LIMIT $6";
    private static final String FORGET = "DELETE FROM reject WHERE id = ANY ($1)";
    private static final String AGAIN =
            "UPDATE reject SET reason = $2, errors = $3::text::json, replayed_at = $4 WHERE id = $1";
    private static final String PURGE = "DELETE FROM reject WHERE received_at < $1";
    private static final String TRIM = """
            DELETE FROM reject r USING (
                SELECT id, row_number() OVER newest AS place, sum(bytes) OVER newest AS total
                FROM reject WINDOW newest AS (PARTITION BY source ORDER BY id DESC)) held
            WHERE held.id = r.id AND (held.place > $1 OR held.total > $2)""";

    /** Class 22 of SQL's states. */
    private static final String DATA_EXCEPTION = "22";

    private final Pool pool;
    private final Pseudonyms pseudonyms;

    PostgresRejects(Pool pool, Pseudonyms pseudonyms) {
        this.pool = pool;
        this.pseudonyms = pseudonyms;
    }

    /** What waited while somebody it names was forgotten is not kept. */
    @Override
    public Uni<Void> keep(List<Reject> rejects) {
        return pool.preparedQuery(ADD)
                .executeBatch(rejects.stream().map(this::values).toList())
                .onFailure(PostgresRejects::isAboutData)
                .recoverWithUni(() -> keepSingly(rejects))
                .replaceWithVoid();
    }

    /** What PostgreSQL cannot hold must not keep the rest waiting for ever. */
    private Uni<RowSet<Row>> keepSingly(List<Reject> rejects) {
        return Multi.createFrom()
                .iterable(rejects)
                .onItem()
                .transformToUniAndConcatenate(reject -> pool.preparedQuery(ADD)
                        .execute(values(reject))
                        .onFailure(PostgresRejects::isAboutData)
                        .recoverWithNull())
                .collect()
                .last();
    }

    private Tuple values(Reject reject) {
        return RejectRows.values(reject)
                .addArrayOfString(reject.why().names().stream()
                        .flatMap(name -> pseudonyms.all(name).stream())
                        .toArray(String[]::new));
    }

    private static boolean isAboutData(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith(DATA_EXCEPTION);
    }

    @Override
    public Uni<List<KeptReject>> newest(Filter filter, @Nullable Long before, int limit) {
        return pool.preparedQuery(NEWEST)
                .execute(fitting(filter, before == null ? Long.MAX_VALUE : before, limit))
                .map(rows -> Rows.list(rows, RejectRows::reject));
    }

    @Override
    public Uni<List<KeptReject>> oldest(Filter filter, long after, int limit) {
        return pool.preparedQuery(OLDEST)
                .execute(fitting(filter, after, limit))
                .map(rows -> Rows.list(rows, RejectRows::reject));
    }

    private static Tuple fitting(Filter filter, long cursor, int limit) {
        return Tuple.tuple()
                .addString(filter.source())
                .addString(filter.reason() == null ? null : filter.reason().name())
                .addString(filter.event())
                .addArrayOfLong(filter.ids().toArray(Long[]::new))
                .addLong(cursor)
                .addInteger(limit);
    }

    @Override
    public Uni<Void> forget(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FORGET)
                        .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> refusedAgain(List<KeptReject> rejects) {
        return rejects.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(AGAIN)
                        .executeBatch(rejects.stream().map(RejectRows::again).toList())
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> trim(Instant before, int mostPerSource, long mostBytesPerSource) {
        return pool.preparedQuery(PURGE)
                .execute(Tuple.of(Rows.time(before)))
                .flatMap(_ -> pool.preparedQuery(TRIM).execute(Tuple.of(mostPerSource, mostBytesPerSource)))
                .replaceWithVoid();
    }
}
