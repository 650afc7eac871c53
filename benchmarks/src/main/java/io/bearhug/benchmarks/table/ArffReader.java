package io.bearhug.benchmarks.table;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.StringPool;
import io.bearhug.benchmarks.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads files of attributes and rows, as Weka writes them, in UTF-8 or, as many old ones are, in ISO 8859-1. Rows are written in full; dates and
 * relations are categories.
 */
public final class ArffReader {

    private static final Set<String> NUMERIC = Set.of("numeric", "real", "integer");
    private static final Pattern AFTER_WORD = Pattern.compile("[\\s\\[%].*");
    private static final String ATTRIBUTE = "@attribute";
    private static final String DATA = "@data";

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();
    private final List<StringPool> pools = new ArrayList<>();
    private boolean isInData;
    private int line;

    private ArffReader(Path file) {
        this.file = file;
    }

    /** Reads a file as a whole. */
    public static Table read(Path file) throws IOException {
        try {
            return read(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return read(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static Table read(Path file, Charset charset) throws IOException {
        try (BufferedReader lines = TextFile.open(file, charset)) {
            return new ArffReader(file).read(lines);
        }
    }

    private Table read(BufferedReader lines) throws IOException {
        for (String next = lines.readLine(); next != null; next = lines.readLine()) {
            line++;
            String text = next.strip();
            if (!text.isEmpty() && !text.startsWith("%")) {
                take(text);
            }
        }
        if (columns.isEmpty() || columns.getFirst().isEmpty()) {
            throw new BadInput(file + " holds no rows after a line " + DATA);
        }
        List<Column> read = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            read.add(new Column(names.get(i), numeric.get(i), columns.get(i)));
        }
        return new Table(read);
    }

    private void take(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isInData) {
            row(text);
        } else if (lower.startsWith(ATTRIBUTE)) {
            attribute(text.substring(ATTRIBUTE.length()).strip());
        } else if (lower.startsWith(DATA)) {
            isInData = true;
        }
    }

    private void attribute(String text) {
        int end = ArffValues.endOfName(text);
        if (end < 1) {
            throw wrong("an attribute has a name and a type");
        }
        names.add(ArffValues.split(text.substring(0, end)).getFirst());
        String type = text.substring(end).strip().toLowerCase(Locale.ROOT);
        numeric.add(NUMERIC.contains(AFTER_WORD.matcher(type).replaceFirst("")));
        columns.add(new ArrayList<>());
        pools.add(new StringPool());
    }

    private void row(String text) {
        if (text.startsWith("{")) {
            throw wrong("rows are written in full; sparse ones are not read");
        }
        List<String> values = ArffValues.split(text);
        if (values.size() != columns.size()) {
            throw wrong(values.size() + " values of " + columns.size() + " attributes");
        }
        for (int i = 0; i < values.size(); i++) {
            columns.get(i).add(pools.get(i).one(values.get(i)));
        }
    }

    private BadInput wrong(String what) {
        return new BadInput(file + ", line " + line + ": " + what);
    }
}
