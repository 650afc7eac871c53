package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportState;
import io.bearhug.identity.imports.RowError;
import io.bearhug.identity.imports.RowSplitter;
import io.bearhug.identity.imports.StagedRows;
import io.bearhug.identity.imports.WaitingRows;
import io.bearhug.support.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports as rows. */
final class ImportRows {

    private static final TypeReference<Import.Plan> PLAN = new TypeReference<>() {};
    private static final TypeReference<List<Problem.Fault>> FAULTS = new TypeReference<>() {};

    private ImportRows() {}

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Import file(Row row) {
        String[] header = row.getArrayOfStrings("header");
        return new Import(
                row.getUUID("id").toString(),
                read(row.getString("plan_text"), PLAN),
                Trust.valueOf(row.getString("trust")),
                ImportState.valueOf(row.getString("state")),
                header == null ? null : List.of(header),
                row.getLong("received"),
                row.getLong("received_bytes"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    static RowError error(Row row) {
        return new RowError(row.getLong("number"), read(row.getString("errors"), FAULTS));
    }

    static WaitingRows waiting(Row row) {
        Buffer[] rows = row.get(Buffer[].class, "rows");
        StagedRows staged = new StagedRows(
                row.getLong("first_row"),
                Stream.of(rows)
                        .map(bytes -> new RowSplitter.Row(bytes == null ? null : bytes.getBytes()))
                        .toList());
        return new WaitingRows(staged, row.getOffsetDateTime("staged_at").toInstant());
    }

    /** As PostgreSQL's client takes them. */
    @SuppressWarnings("NullAway")
    static Object bytes(StagedRows staged) {
        return staged.rows().stream()
                .map(RowSplitter.Row::bytes)
                .map(bytes -> bytes == null ? null : Buffer.buffer(bytes))
                .toArray(Buffer[]::new);
    }

    static String json(Import.Plan plan) {
        return String.valueOf(Rows.text(plan));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored import is JSON", e);
        }
    }
}
