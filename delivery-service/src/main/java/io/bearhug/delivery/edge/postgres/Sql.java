package io.bearhug.delivery.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters, and the few types that need translation. */
final class Sql {

    /** SQLSTATE class "data exception": the value itself cannot be stored, however often it is tried. */
    private static final String DATA_EXCEPTION = "22";

    private Sql() {}

    /** Runs a statement; JSON parameters are given as text and cast in the statement. */
    static Uni<RowSet<Row>> run(SqlClient client, String sql, @Nullable Object... parameters) {
        return client.preparedQuery(sql).execute(Tuple.from(Arrays.asList(parameters)));
    }

    /** Does something in one commit. */
    static <T> Uni<T> commit(Pool pool, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).onFailure(Sql::isDataException).transform(Sql::neverStorable);
    }

    /** Goes on only if the statement changed a row. */
    static Uni<Boolean> ifChanged(RowSet<Row> rows, java.util.function.Supplier<Uni<Void>> next) {
        return rows.rowCount() == 0 ? Uni.createFrom().item(false) : next.get().replaceWith(true);
    }

    /** All rows. */
    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    /** The first row. */
    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(read);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant timeOrNull(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we keep can be written as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we kept can be read again: " + type.getSimpleName(), e);
        }
    }

    private static boolean isDataException(Throwable failure) {
        return failure instanceof PgException pg
                && pg.getSqlState() != null
                && pg.getSqlState().startsWith(DATA_EXCEPTION);
    }

    private static Throwable neverStorable(Throwable failure) {
        return new IllegalArgumentException("a value that cannot be stored", failure);
    }
}
