package io.bearhug.benchmarks.ratings;

import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Ratings, and what is known of the items.
 *
 * @param ratings of people
 * @param attributes of the items they rated
 */
public record RatedItems(Ratings ratings, Attributes attributes) {

    private static final Set<String> OPTIONS = Set.of("data", "items");

    /** Reads the files named by {@code --data} and {@code --items}. */
    public static RatedItems read(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, OPTIONS);
        Ratings ratings = Ratings.of(CsvTable.read(Path.of(options.get("data"))));
        return new RatedItems(ratings, Attributes.of(CsvTable.read(Path.of(options.get("items"))), ratings.items()));
    }
}
