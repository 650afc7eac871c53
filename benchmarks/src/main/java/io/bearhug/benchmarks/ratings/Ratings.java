package io.bearhug.benchmarks.ratings;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All ratings, in the order of time; of the same time in the order of the file.
 *
 * @param rows ratings
 * @param people how many rated
 * @param items by their names in the file, numbered from 0 on
 */
public record Ratings(List<Rating> rows, int people, Map<String, Integer> items) {

    private static final double GOOD = 4;
    private static final int FIELDS = 4;

    /** Copies both. */
    public Ratings {
        rows = List.copyOf(rows);
        items = Map.copyOf(items);
    }

    /** Of a file whose columns are the person, the item, the rating and the time: by their usual names, or else the first four in this order. */
    public static Ratings of(CsvTable csv) {
        if (csv.headings().size() < FIELDS) {
            throw new BadInput("ratings have the columns userId, itemId, rating, timestamp, not "
                    + String.join(", ", csv.headings()));
        }
        Table table = Table.of(csv);
        List<String> whose =
                column(table, 0, Set.of("userid", "user_id", "personid")).values();
        List<String> what =
                column(table, 1, Set.of("itemid", "item_id", "movieid")).values();
        double[] ratings = whole(column(table, 2, Set.of("rating")));
        double[] times = whole(column(table, 3, Set.of("timestamp", "time")));
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> items = new HashMap<>();
        List<Rating> rows = new ArrayList<>();
        for (int row = 0; row < ratings.length; row++) {
            rows.add(new Rating(
                    people.computeIfAbsent(whose.get(row), _ -> people.size()),
                    items.computeIfAbsent(what.get(row), _ -> items.size()),
                    ratings[row] >= GOOD,
                    times[row]));
        }
        rows.sort(Comparator.comparingDouble(Rating::at));
        return new Ratings(rows, people.size(), items);
    }

    private static Column column(Table table, int position, Set<String> names) {
        return table.columns().stream()
                .filter(column -> names.contains(column.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> table.columns().get(position));
    }

    private static double[] whole(Column column) {
        double[] numbers = column.numbers();
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row])) {
                throw new BadInput("column " + column.name() + ", row " + (row + 1) + ": nothing is there");
            }
        }
        return numbers;
    }

    /** Each person's ratings in the order of time. */
    public List<List<Rating>> byPerson() {
        List<List<Rating>> byPerson = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            byPerson.add(new ArrayList<>());
        }
        rows.forEach(rating -> byPerson.get(rating.person()).add(rating));
        return byPerson;
    }
}
