package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportLog;
import io.bearhug.identity.imports.RowError;
import io.bearhug.identity.imports.StagedRows;
import io.bearhug.identity.imports.WaitingRows;
import io.bearhug.identity.imports.WorkedOff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Imports and their rows in PostgreSQL. */
@ApplicationScoped
class PostgresImports implements ImportLog {

    private static final String ADD = """
            INSERT INTO import (id, source, trust, plan, state, created_at, created_by, moved_at)
            SELECT $1, $2, $3, $4::text::json, $5, $6, $7, $6
            WHERE (SELECT count(*) FROM import WHERE state IN ('RECEIVING', 'RUNNING')) < $8""";

    private static final String SELECT = "SELECT *, plan::text plan_text FROM import WHERE ";
    private static final String ONE = SELECT + "id = $1";
    private static final String NEWEST = SELECT + "id < $1 ORDER BY id DESC LIMIT $2";
    private static final String HEADER = "UPDATE import SET header = $2 WHERE id = $1 AND header IS NULL";

    private static final String STAGE = """
            WITH moved AS (
                UPDATE import
                SET received = $3, received_bytes = received_bytes + $4, started_at = coalesce(started_at, $5), moved_at = $5
                WHERE id = $1 AND state = 'RECEIVING' AND received = $2
                RETURNING id)
            INSERT INTO import_rows (import, first_row, rows, staged_at)
            SELECT id, $2 + 1, $6, $5 FROM moved""";

    private static final String COMPLETE =
            "UPDATE import SET state = 'RUNNING', moved_at = $2 WHERE id = $1 AND state = 'RECEIVING'";

    /** The first portion of an import is locked by whoever works on it, so each import keeps its order. */
    private static final String NEXT = """
            SELECT r.import, r.first_row, r.rows, r.staged_at FROM import_rows r
            JOIN import i ON i.id = r.import AND i.state <> 'CANCELLED'
            WHERE NOT EXISTS (SELECT 1 FROM import_rows e WHERE e.import = r.import AND e.first_row < r.first_row)
            ORDER BY r.staged_at LIMIT 1
            FOR UPDATE OF r SKIP LOCKED""";

    private static final String WORKED = "DELETE FROM import_rows WHERE import = $1 AND first_row = $2";
    private static final String COUNT =
            "UPDATE import SET accepted = accepted + $2, rejected = rejected + $3, moved_at = $4 WHERE id = $1";
    private static final String ERROR =
            "INSERT INTO import_error (import, number, errors) VALUES ($1, $2, $3::text::json) ON CONFLICT DO NOTHING";
    private static final String FINISH = """
            UPDATE import i SET state = 'DONE', finished_at = $1
            WHERE state = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM import_rows r WHERE r.import = i.id)""";

    private static final String CANCEL = """
            UPDATE import SET state = 'CANCELLED', finished_at = $2
            WHERE id = $1 AND state IN ('RECEIVING', 'RUNNING')""";

    /** Not together with the import: who works on rows locks them first and the import after that. */
    private static final String DROP_ROWS =
            "DELETE FROM import_rows r USING import i WHERE i.id = r.import AND i.state = 'CANCELLED'";

    private static final String ERRORS =
            "SELECT number, errors::text errors FROM import_error WHERE import = $1 AND number > $2 ORDER BY number LIMIT $3";

    private static final String END_IDLE =
            "UPDATE import SET state = 'CANCELLED', finished_at = $2 WHERE state = 'RECEIVING' AND moved_at < $1";
    private static final String FORGET = "DELETE FROM import WHERE finished_at < $1";

    /** Sorts after every other. */
    private static final UUID LAST = new UUID(-1, -1);

    private final Pool pool;

    PostgresImports(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> add(Import created, int mostOpen) {
        Tuple values = Tuple.from(List.of(
                UUID.fromString(created.id()),
                created.plan().source(),
                created.trust().name(),
                ImportRows.json(created.plan()),
                created.state().name(),
                Rows.time(created.createdAt()),
                created.createdBy(),
                mostOpen));
        return pool.preparedQuery(ADD).execute(values).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Optional<Import>> find(String id) {
        return ImportRows.uuid(id)
                .map(uuid -> pool.preparedQuery(ONE)
                        .execute(Tuple.of(uuid))
                        .map((RowSet<Row> rows) ->
                                Rows.list(rows, ImportRows::file).stream().findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<List<Import>> newest(@Nullable String before, int limit) {
        UUID cursor = Optional.ofNullable(before).flatMap(ImportRows::uuid).orElse(LAST);
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(cursor, limit))
                .map(rows -> Rows.list(rows, ImportRows::file));
    }

    @Override
    public Uni<Void> header(String id, List<String> header) {
        Tuple values = Tuple.of(UUID.fromString(id)).addArrayOfString(header.toArray(String[]::new));
        return pool.preparedQuery(HEADER).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> stage(String id, StagedRows rows, Instant now) {
        Tuple values = Tuple.of(UUID.fromString(id))
                .addLong(rows.first() - 1)
                .addLong(rows.last())
                .addLong(rows.bytes())
                .addOffsetDateTime(Rows.time(now))
                .addValue(ImportRows.bytes(rows));
        return pool.preparedQuery(STAGE).execute(values).map(staged -> staged.rowCount() == 1);
    }

    @Override
    public Uni<Void> complete(String id, Instant now) {
        return change(COMPLETE, Tuple.of(UUID.fromString(id), Rows.time(now)));
    }

    @Override
    public Uni<Boolean> work(BiFunction<Import, WaitingRows, Uni<WorkedOff>> work, int mostErrors, Instant now) {
        return pool.withTransaction(connection -> connection
                        .query(NEXT)
                        .execute()
                        .flatMap(found -> found.size() == 0
                                ? Uni.createFrom().item(false)
                                : portion(connection, found.iterator().next(), work, mostErrors, now)
                                        .replaceWith(true)))
                .call(() -> change(FINISH, Tuple.of(Rows.time(now))));
    }

    private static Uni<Void> portion(
            SqlConnection connection,
            Row row,
            BiFunction<Import, WaitingRows, Uni<WorkedOff>> work,
            int mostErrors,
            Instant now) {
        UUID id = row.getUUID("import");
        WaitingRows waiting = ImportRows.waiting(row);
        return connection.preparedQuery(ONE).execute(Tuple.of(id)).flatMap(rows -> {
            Import file = ImportRows.file(rows.iterator().next());
            return work.apply(file, waiting)
                    .flatMap(done -> note(connection, file, done, mostErrors, now))
                    .flatMap(_ -> connection
                            .preparedQuery(WORKED)
                            .execute(Tuple.of(id, waiting.rows().first())))
                    .replaceWithVoid();
        });
    }

    private static Uni<Void> note(SqlConnection connection, Import file, WorkedOff done, int mostErrors, Instant now) {
        UUID id = UUID.fromString(file.id());
        List<Tuple> errors = done.errors().stream()
                .limit(Math.max(0, mostErrors - file.rejected()))
                .map(error -> Tuple.of(id, error.row(), Rows.text(error.errors())))
                .toList();
        Uni<RowSet<Row>> counted = connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(id, done.accepted(), done.errors().size(), Rows.time(now)));
        return (errors.isEmpty()
                        ? counted
                        : counted.flatMap(_ -> connection.preparedQuery(ERROR).executeBatch(errors)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> cancel(String id, Instant now) {
        return ImportRows.uuid(id)
                .map(uuid ->
                        change(CANCEL, Tuple.of(uuid, Rows.time(now))).flatMap(_ -> change(DROP_ROWS, Tuple.tuple())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    @Override
    public Uni<List<RowError>> errors(String id, long after, int limit) {
        return pool.preparedQuery(ERRORS)
                .execute(Tuple.of(UUID.fromString(id), after, limit))
                .map(rows -> Rows.list(rows, ImportRows::error));
    }

    @Override
    public Uni<Void> tidy(Instant idleSince, Instant overBefore, Instant now) {
        return change(END_IDLE, Tuple.of(Rows.time(idleSince), Rows.time(now)))
                .flatMap(_ -> change(DROP_ROWS, Tuple.tuple()))
                .flatMap(_ -> change(FORGET, Tuple.of(Rows.time(overBefore))));
    }

    private Uni<Void> change(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}
