package io.bearhug.benchmarks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The features of rows: first a constant 1, then numbers less their mean by their standard deviation, and a 1 for the category that applies. What
 * is missing is 0: as average as can be. A column that is the same everywhere says nothing, one that is different nearly everywhere says nothing of
 * others: both are left out. Of many categories the commonest are taken.
 */
public final class Features {

    private static final int MOST_CATEGORIES = 100;

    private final List<String> names;
    private final double[][] rows;

    private Features(List<String> names, double[][] rows) {
        this.names = List.copyOf(names);
        this.rows = rows;
    }

    /** One feature: what it is called, and of a row its value. */
    private record Feature(String name, IntToDoubleFunction of) {}

    /** Of these columns, each as long as said. */
    public static Features of(List<Column> columns, int rows) {
        List<Feature> features = new ArrayList<>();
        features.add(new Feature("constant", _ -> 1));
        for (Column column : columns) {
            if (column.isNumeric()) {
                number(column).ifPresent(features::add);
            } else {
                features.addAll(categories(column));
            }
        }
        double[][] byRow = new double[rows][features.size()];
        for (int i = 0; i < features.size(); i++) {
            for (int row = 0; row < rows; row++) {
                byRow[row][i] = features.get(i).of().applyAsDouble(row);
            }
        }
        return new Features(features.stream().map(Feature::name).toList(), byRow);
    }

    private static Optional<Feature> number(Column column) {
        double[] values = column.numbers();
        DoubleSummaryStatistics summary =
                Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        double variance = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(value -> (value - summary.getAverage()) * (value - summary.getAverage()))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        boolean saysSomething = summary.getMin() < summary.getMax() && deviation > 0 && Double.isFinite(deviation);
        return saysSomething
                ? Optional.of(new Feature(
                        column.name(),
                        row -> Double.isNaN(values[row]) ? 0 : (values[row] - summary.getAverage()) / deviation))
                : Optional.empty();
    }

    private static List<Feature> categories(Column column) {
        Map<String, Long> counts = column.values().stream()
                .filter(value -> !Column.isMissing(value))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        boolean isName = counts.size() > MOST_CATEGORIES
                && counts.size() > column.values().size() / 2;
        if (counts.size() < 2 || isName) {
            return List.of();
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .sorted()
                .map(category -> new Feature(
                        column.name() + "=" + category,
                        row -> column.values().get(row).equals(category) ? 1 : 0))
                .toList();
    }

    /** What they are called. */
    public List<String> names() {
        return names;
    }

    /** How many there are, the constant included. */
    public int count() {
        return names.size();
    }

    /** The mean sum of their squares, the constant's included. */
    public double length() {
        return Arrays.stream(rows)
                .mapToDouble(
                        row -> Arrays.stream(row).map(value -> value * value).sum())
                .average()
                .orElse(1);
    }

    /** Those of a row; not to be changed. */
    public double[] of(int row) {
        return rows[row];
    }
}
