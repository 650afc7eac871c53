package io.bearhug.benchmarks.match;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Options;
import io.bearhug.matching.Matcher;
import io.bearhug.matching.Matches;
import io.bearhug.matching.person.Columns;
import io.bearhug.matching.person.Field;
import io.bearhug.matching.person.PersonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Matches the records of a file and compares the result with the truth, if a column holds it. That column is never shown to the matcher. */
public final class MatchBench {

    private static final Set<String> OPTIONS = Set.of("data", "truth", "id");
    private static final long SHUFFLE = 1;
    private static final double NANOS = 1e9;

    private MatchBench() {}

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, OPTIONS);
        CsvTable table = shuffled(CsvTable.read(Path.of(options.get("data"))));
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures(table, options)));
        return 0;
    }

    /** Matches the table with all default settings. */
    static Figures figures(CsvTable table, Options options) {
        Optional<List<String>> truth = options.find("truth").map(table::column);
        options.find("id").ifPresent(id -> Objects.requireNonNull(table.column(id)));
        Columns columns = Columns.of(table.headings(), hidden(options));
        if (columns.isEmpty()) {
            throw new BadInput("no column is recognised; known names are "
                    + Arrays.stream(Field.values())
                            .flatMap(field -> field.columns().stream())
                            .collect(Collectors.joining(", ")));
        } else if (table.rows().size() < 2) {
            throw new BadInput("matching needs two records at least");
        }
        say("%d records; compared: %s", table.rows().size(), names(columns, table));
        PeakMemory memory = PeakMemory.start();
        long start = System.nanoTime();
        Matches matches = Matcher.match(PersonReader.read(columns, table.rows()));
        double seconds = (System.nanoTime() - start) / NANOS;
        say("groups are accepted from %.1f bits", matches.bands().accept());
        int[] personOf = matches.personOf();
        return Figures.of(
                        personOf,
                        truth.map(known -> Accuracy.of(personOf, known)),
                        matches.review().size())
                .measured(seconds, memory.megabytes());
    }

    private static Set<String> hidden(Options options) {
        Set<String> hidden = new HashSet<>();
        options.find("truth").ifPresent(hidden::add);
        options.find("id").ifPresent(hidden::add);
        return hidden;
    }

    /** The order of a file often gives its truth away. */
    private static CsvTable shuffled(CsvTable table) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        Collections.shuffle(rows, new Random(SHUFFLE));
        return new CsvTable(table.headings(), rows);
    }

    private static String names(Columns columns, CsvTable table) {
        Map<Integer, String> byPosition = new TreeMap<>();
        columns.positions()
                .forEach((field, position) ->
                        byPosition.put(position, table.headings().get(position)));
        return String.join(", ", byPosition.values());
    }

    private static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
