package io.bearhug.identity.imports;

import io.bearhug.contracts.Trust;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param id UUID
 * @param plan what it is
 * @param trust how far its source was believed when it was created
 * @param state how far it is
 * @param header names of the columns, once the first row of a CSV file was read
 * @param received rows that are here
 * @param receivedBytes bytes of them
 * @param accepted rows that became events
 * @param rejected rows that did not
 * @param createdAt when it was announced
 * @param createdBy by whom
 * @param startedAt when its first rows came
 * @param finishedAt when it was over
 */
public record Import(
        String id,
        Plan plan,
        Trust trust,
        ImportState state,
        @Nullable List<String> header,
        long received,
        long receivedBytes,
        long accepted,
        long rejected,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public Import {
        header = header == null ? null : List.copyOf(header);
    }

    /**
     * What somebody wants imported.
     *
     * @param source whose rows they are
     * @param name for humans
     * @param format how rows are written
     * @param csv how CSV is written; of no meaning for other formats
     * @param mapping what columns become; null if each row is an event in Segment's shape
     */
    public record Plan(
            String source,
            String name,
            ImportFormat format,
            CsvDialect csv,
            @Nullable RowMapping mapping) {

        private static final int MAX_NAME = 200;

        public Plan {
            if (name.length() > MAX_NAME) {
                throw new IllegalArgumentException("a name has at most " + MAX_NAME + " characters");
            }
            if (format == ImportFormat.CSV && mapping == null) {
                throw new IllegalArgumentException("columns of CSV need a mapping");
            }
        }
    }
}
