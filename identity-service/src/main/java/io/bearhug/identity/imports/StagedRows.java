package io.bearhug.identity.imports;

import java.util.List;

/**
 * Rows that wait to be worked off.
 *
 * @param first number of the first, from 1
 * @param rows in their order
 */
public record StagedRows(long first, List<RowSplitter.Row> rows) {

    public StagedRows {
        rows = List.copyOf(rows);
    }

    /** Number of the last. */
    public long last() {
        return first + rows.size() - 1;
    }

    /** All their bytes. */
    public long bytes() {
        return rows.stream()
                .map(RowSplitter.Row::bytes)
                .mapToLong(bytes -> bytes == null ? 0 : bytes.length)
                .sum();
    }
}
