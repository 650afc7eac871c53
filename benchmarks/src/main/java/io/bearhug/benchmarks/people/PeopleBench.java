package io.bearhug.benchmarks.people;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes made-up people to a file. */
public final class PeopleBench {

    private static final Set<String> OPTIONS = Set.of("kind", "records", "seed", "out");
    private static final int MOST_RECORDS = 500_000;

    private PeopleBench() {}

    /** Runs it. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, OPTIONS);
        int records = options.number("records", 10_000, 2, MOST_RECORDS);
        int seed = options.number("seed", 1, 0, Integer.MAX_VALUE);
        CsvTable table = kind(options.get("kind")).table(records, seed);
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(Path.of(options.get("out")), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            printer.printRecord(table.headings());
            printer.printRecords(table.rows());
        }
        System.err.println(records + " records written; the column " + People.TRUTH + " holds the truth");
        return 0;
    }

    private static People kind(String name) {
        return Arrays.stream(People.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("--kind is register, history or households"));
    }
}
