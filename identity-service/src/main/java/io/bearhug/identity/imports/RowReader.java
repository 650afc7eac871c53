package io.bearhug.identity.imports;

import io.bearhug.support.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of one import: bytes to columns, columns to an event as the front door reads it. */
final class RowReader {

    /** Most columns of a CSV file. */
    static final int MAX_COLUMNS = 1_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final Import file;
    private final JsonRows json;
    private final int maxBytes;

    RowReader(Import file, JsonRows json, int maxBytes) {
        this.file = file;
        this.json = json;
        this.maxBytes = maxBytes;
    }

    /** The event a row stands for, or what is wrong with it. */
    MappedRow read(RowSplitter.Row row) {
        byte[] bytes = row.bytes();
        if (bytes == null) {
            return wrong("expected a row of at most " + maxBytes + " bytes, its quotes closed");
        }
        return switch (file.plan().format()) {
            case NDJSON ->
                json.fields(bytes).map(this::mapped).orElseGet(() -> wrong("expected one JSON object in a line"));
            case CSV -> text(bytes).map(this::csv).orElseGet(() -> wrong("expected UTF-8"));
        };
    }

    private MappedRow csv(String record) {
        List<String> names = Optional.ofNullable(file.header()).orElse(List.of());
        Optional<List<String>> fields = CsvFields.of(record, file.plan().csv(), MAX_COLUMNS);
        if (fields.isEmpty()) {
            return wrong("expected quotes around whole fields, and doubled inside");
        }
        if (fields.get().size() != names.size()) {
            return wrong("expected " + names.size() + " fields, found "
                    + fields.get().size());
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), fields.get().get(i).replace('\0', REPLACEMENT));
        }
        return mapped(columns);
    }

    private MappedRow mapped(Map<String, Object> columns) {
        RowMapping mapping = file.plan().mapping();
        return mapping == null ? new MappedRow(columns, List.of()) : MappedRow.of(columns, mapping);
    }

    private static MappedRow wrong(String expectation) {
        return new MappedRow(Map.of(), List.of(Problem.Fault.at("", expectation)));
    }

    /** The names in the first row of a CSV file, or what is wrong with them. */
    static Header header(byte @Nullable [] row, Import.Plan plan) {
        Optional<List<String>> names = Optional.ofNullable(row)
                .flatMap(RowReader::text)
                .flatMap(text -> CsvFields.of(text, plan.csv(), MAX_COLUMNS))
                .map(fields -> fields.stream().map(String::strip).toList());
        if (names.isEmpty() || Set.copyOf(names.get()).size() != names.get().size()) {
            return new Header(List.of(), List.of("expected the names of the columns in the first row, each once"));
        }
        Set<String> needed = plan.mapping() == null ? Set.of() : plan.mapping().columns();
        return new Header(
                names.get(),
                needed.stream()
                        .filter(column -> !names.get().contains(column))
                        .map(column -> "there is no column " + column)
                        .toList());
    }

    /**
     * Names of columns.
     *
     * @param names in their order
     * @param problems why they cannot be used; empty if they can
     */
    record Header(List<String> names, List<String> problems) {
        Header {
            names = List.copyOf(names);
            problems = List.copyOf(problems);
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
