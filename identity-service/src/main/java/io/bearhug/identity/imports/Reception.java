package io.bearhug.identity.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file's bytes become rows with numbers, in portions small enough to be staged at once. Used by one thread. */
public final class Reception {

    private static final int PORTION_ROWS = 200;
    private static final int PORTION_BYTES = 256 * 1_024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Import file;
    private final ImportLimits limits;
    private final RowSplitter splitter;
    private final List<RowSplitter.Row> portion = new ArrayList<>();
    private @Nullable List<String> header;
    private @Nullable List<String> newHeader;
    private List<String> problems = List.of();
    private boolean isFirst = true;
    private boolean needsHeader;
    private long next;
    private long staged;
    private long bytes;

    Reception(Import file, long from, ImportLimits limits) {
        boolean isCsv = file.plan().format() == ImportFormat.CSV;
        this.file = file;
        this.limits = limits;
        this.splitter = new RowSplitter(isCsv ? file.plan().csv() : null, limits.rowBytes(), this::take);
        this.header = file.header();
        this.needsHeader = isCsv && (file.header() == null || from == 1);
        this.next = from;
        this.staged = file.received();
        this.bytes = file.receivedBytes();
    }

    /** Takes further bytes; then {@link #portion} is to be asked. */
    public void feed(byte[] buffer, int count) {
        splitter.feed(buffer, count);
    }

    /** The file has ended well. One that was cut off is not to be ended: its last row may not be whole. */
    public void end() {
        splitter.end();
    }

    /** Why the rows cannot be used at all. */
    public List<String> problems() {
        return problems;
    }

    /** Whether more came than a file may hold. */
    public boolean isTooLarge() {
        return bytes > limits.bytes();
    }

    /** Names of columns that were not known before; told once. */
    public Optional<List<String>> newHeader() {
        Optional<List<String>> names = Optional.ofNullable(newHeader);
        newHeader = null;
        return names;
    }

    /** Rows to stage, if there are enough of them, or any at all. */
    public Optional<StagedRows> portion(boolean any) {
        StagedRows rows = new StagedRows(staged + 1, portion);
        boolean isEnough = portion.size() >= PORTION_ROWS || rows.bytes() >= PORTION_BYTES;
        if (portion.isEmpty() || !(any || isEnough)) {
            return Optional.empty();
        }
        staged = rows.last();
        portion.clear();
        return Optional.of(rows);
    }

    private void take(RowSplitter.Row row) {
        RowSplitter.Row read = isFirst ? withoutMark(row) : row;
        isFirst = false;
        if (needsHeader) {
            needsHeader = false;
            readHeader(read);
        } else if (next++ > file.received()) {
            portion.add(read);
            byte[] content = read.bytes();
            bytes += content == null ? limits.rowBytes() : content.length;
        }
    }

    private void readHeader(RowSplitter.Row row) {
        RowReader.Header read = RowReader.header(row.bytes(), file.plan());
        problems = read.problems();
        if (header == null) {
            header = read.names();
            newHeader = read.names();
        } else if (problems.isEmpty() && !header.equals(read.names())) {
            problems = List.of("these are not the columns this import began with");
        }
    }

    private static RowSplitter.Row withoutMark(RowSplitter.Row row) {
        byte[] bytes = row.bytes();
        boolean isMarked = bytes != null
                && bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return isMarked && bytes != null
                ? new RowSplitter.Row(Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length))
                : row;
    }
}
