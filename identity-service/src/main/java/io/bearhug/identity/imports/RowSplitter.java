package io.bearhug.identity.imports;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Divides a stream of bytes into rows without holding more than one. A quote that is never closed would swallow the rest of a file:
 * a row that grows too long therefore ends at its first line end, and reading goes on with the next line.
 */
public final class RowSplitter {

    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private final @Nullable CsvDialect csv;
    private final int maxBytes;
    private final Consumer<Row> rows;
    private byte[] held;
    private int length;
    private Place place = Place.FIELD_START;

    /**
     * @param csv null where every line end ends a row
     * @param maxBytes longest row
     * @param rows takes each row in its order; blank ones are left out
     */
    public RowSplitter(@Nullable CsvDialect csv, int maxBytes, Consumer<Row> rows) {
        this.csv = csv;
        this.maxBytes = maxBytes;
        this.rows = rows;
        this.held = new byte[Math.min(maxBytes, 8_192) + 1];
    }

    /** A row without its line end. */
    public static final class Row {
        private final byte @Nullable [] bytes;

        /** @param bytes of the row; null if there were too many */
        public Row(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }

        /** Its bytes, not to be changed; null if there were too many. */
        public byte @Nullable [] bytes() {
            return bytes;
        }
    }

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote in a quoted field: its end, or the first of two. */
        QUOTE,
        /** In a row that is too long already. */
        SKIPPING
    }

    /** Takes further bytes. */
    public void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i]);
        }
    }

    /** The stream has ended well: what is left is the last row. One that was cut off is not to be ended. */
    public void end() {
        while (length > 0 && place == Place.QUOTED) {
            startOver();
        }
        if (length > 0 || place == Place.SKIPPING) {
            emit();
        }
    }

    private void take(byte next) {
        if (next == LINE_FEED && place != Place.QUOTED) {
            emit();
            return;
        }
        if (place == Place.SKIPPING) {
            return;
        }
        place = csv == null ? Place.PLAIN : after(next, csv);
        hold(next);
        if (length > maxBytes) {
            startOver();
        }
    }

    private Place after(byte next, CsvDialect dialect) {
        boolean isQuote = next == dialect.quote();
        return switch (place) {
            case FIELD_START -> isQuote ? Place.QUOTED : plain(next, dialect);
            case PLAIN -> plain(next, dialect);
            case QUOTED -> isQuote ? Place.QUOTE : Place.QUOTED;
            case QUOTE -> isQuote ? Place.QUOTED : plain(next, dialect);
            case SKIPPING -> Place.SKIPPING;
        };
    }

    private static Place plain(byte next, CsvDialect dialect) {
        return next == dialect.delimiter() ? Place.FIELD_START : Place.PLAIN;
    }

    private void hold(byte next) {
        if (length == held.length) {
            held = Arrays.copyOf(held, (int) Math.min(maxBytes + 1L, held.length * 2L));
        }
        held[length++] = next;
    }

    /** The row ends at its first line end; what came after it is read anew. */
    private void startOver() {
        int lineEnd = 0;
        while (lineEnd < length && held[lineEnd] != LINE_FEED) {
            lineEnd++;
        }
        byte[] rest = lineEnd < length ? Arrays.copyOfRange(held, lineEnd + 1, length) : new byte[0];
        boolean hasEnded = lineEnd < length;
        length = 0;
        place = Place.SKIPPING;
        if (hasEnded) {
            emit();
            feed(rest, rest.length);
        }
    }

    private void emit() {
        boolean tooLong = place == Place.SKIPPING;
        int end = length > 0 && held[length - 1] == CARRIAGE_RETURN ? length - 1 : length;
        byte[] row = Arrays.copyOf(held, end);
        length = 0;
        place = Place.FIELD_START;
        if (tooLong) {
            rows.accept(new Row(null));
        } else if (!isBlank(row)) {
            rows.accept(new Row(row));
        }
    }

    private static boolean isBlank(byte[] row) {
        for (byte b : row) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
