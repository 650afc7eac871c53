package io.bearhug.benchmarks.ratings;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is known of items, as features: a constant 1, and a 1 for each value that an item has. Values may stand together, divided by bars.
 * Numbers are divided into quarters. What hardly any item shares with another, such as a title, is left out.
 */
public final class Attributes {

    /** Items at least that share a value. */
    private static final int LEAST_SHARED = 5;

    /** Values at most of which features are made, those of most items first. */
    private static final int MOST = 127;

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int QUARTERS = 4;

    private final double[][] byItem;

    private Attributes(double[][] byItem) {
        this.byItem = byItem;
    }

    /**
     * Of a file whose first column is the item.
     *
     * @param items by their names, numbered from 0 on; of those that are not in the file nothing is known
     */
    public static Attributes of(CsvTable csv, Map<String, Integer> items) {
        Table table = Table.of(csv);
        List<String> names = table.columns().getFirst().values();
        if (names.stream().noneMatch(items::containsKey)) {
            throw new BadInput(
                    "none of the items in column " + table.columns().getFirst().name() + " was rated");
        }
        Map<String, List<Integer>> having = new HashMap<>();
        for (Column column : table.columns().subList(1, table.columns().size())) {
            String[][] values = column.isNumeric() ? quarters(column) : divided(column);
            for (int row = 0; row < values.length; row++) {
                Integer item = items.get(names.get(row));
                for (String value : item == null ? new String[0] : values[row]) {
                    having.computeIfAbsent(column.name() + "=" + value, _ -> new ArrayList<>())
                            .add(item);
                }
            }
        }
        List<List<Integer>> shared = having.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_SHARED)
                .sorted(Map.Entry.<String, List<Integer>>comparingByValue((a, b) -> b.size() - a.size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
        return new Attributes(features(shared, items.size()));
    }

    private static double[][] features(List<List<Integer>> shared, int items) {
        double[][] features = new double[items][shared.size() + 1];
        for (double[] feature : features) {
            feature[0] = 1;
        }
        for (int i = 0; i < shared.size(); i++) {
            for (int item : shared.get(i)) {
                features[item][i + 1] = 1;
            }
        }
        return features;
    }

    private static String[][] divided(Column column) {
        return column.values().stream()
                .map(value -> Column.isMissing(value) ? new String[0] : BAR.split(value))
                .toArray(String[][]::new);
    }

    private static String[][] quarters(Column column) {
        double[] numbers = column.numbers();
        double[] sorted =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        return Arrays.stream(numbers)
                .mapToObj(number -> Double.isNaN(number)
                        ? new String[0]
                        : new String[] {
                            "quarter " + Math.abs(Arrays.binarySearch(sorted, number)) * QUARTERS / (sorted.length + 1)
                        })
                .toArray(String[][]::new);
    }

    /** How many features there are, the constant included. */
    public int count() {
        return byItem.length == 0 ? 1 : byItem[0].length;
    }

    /** Those of an item; not to be changed. */
    public double[] of(int item) {
        return byItem[item];
    }
}
