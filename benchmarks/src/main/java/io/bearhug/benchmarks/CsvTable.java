package io.bearhug.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of comma-separated values with headings in its first line (RFC 4180; UTF-8; gzip or not).
 *
 * @param headings without surrounding blanks
 * @param rows each as long as the headings
 */
public record CsvTable(List<String> headings, List<List<String>> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Copies the lists. */
    public CsvTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Reads a file as a whole. */
    public static CsvTable read(Path file) throws IOException {
        try (Reader reader = TextFile.open(file);
                CSVParser parser = FORMAT.parse(reader)) {
            return read(file, parser);
        } catch (MalformedInputException e) {
            throw new BadInput(file + " is not UTF-8");
        }
    }

    private static CsvTable read(Path file, CSVParser parser) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<StringPool> pools = new ArrayList<>();
        try {
            for (CSVRecord row : parser) {
                if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
                    throw new BadInput(file + ", line " + parser.getCurrentLineNumber() + ": " + row.size()
                            + " values where the headings are "
                            + rows.getFirst().size());
                }
                rows.add(pooled(row, pools));
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof MalformedInputException malformed) {
                throw malformed;
            }
            throw new BadInput(file + ", line " + (parser.getCurrentLineNumber() + 1) + ": " + e.getMessage());
        }
        if (rows.isEmpty()) {
            throw new BadInput(file + " is empty");
        }
        return new CsvTable(headings(rows.getFirst()), rows.subList(1, rows.size()));
    }

    private static List<String> pooled(CSVRecord row, List<StringPool> pools) {
        List<String> values = new ArrayList<>(row.size());
        for (String value : row) {
            if (pools.size() == values.size()) {
                pools.add(new StringPool());
            }
            values.add(pools.get(values.size()).one(value));
        }
        return values;
    }

    private static List<String> headings(List<String> first) {
        return first.stream()
                .map(heading -> heading.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    /** The values of a column. */
    public List<String> column(String heading) {
        int position = headings.indexOf(heading);
        if (position < 0) {
            throw new BadInput("there is no column " + heading + "; the columns are " + String.join(", ", headings));
        }
        return rows.stream().map(row -> row.get(position)).toList();
    }
}
