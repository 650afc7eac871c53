package io.bearhug.benchmarks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of rows: first a constant 1, then numbers less their mean by their standard deviation, and a 1 for the category that applies. What
 * is missing is 0: as average as can be. A column that is the same everywhere says nothing and is left out.
 */
public final class Features {

    private final List<String> names;
    private final double[][] rows;

    private Features(List<String> names, double[][] rows) {
        this.names = List.copyOf(names);
        this.rows = rows;
    }

    /** Of these columns, each as long as said. */
    public static Features of(List<Column> columns, int rows) {
        List<String> names = new ArrayList<>();
        List<double[]> features = new ArrayList<>();
        double[] constant = new double[rows];
        Arrays.fill(constant, 1);
        names.add("constant");
        features.add(constant);
        for (Column column : columns) {
            if (column.isNumeric()) {
                number(column, names, features);
            } else {
                categories(column, names, features);
            }
        }
        return new Features(names, transposed(features, rows));
    }

    private static void number(Column column, List<String> names, List<double[]> features) {
        double[] values = column.numbers();
        double mean = mean(values);
        double variance = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        if (variance > 0) {
            double deviation = Math.sqrt(variance);
            names.add(column.name());
            features.add(Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? 0 : (value - mean) / deviation)
                    .toArray());
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(0);
    }

    private static void categories(Column column, List<String> names, List<double[]> features) {
        List<String> categories = column.values().stream()
                .filter(value -> !Column.isMissing(value))
                .distinct()
                .sorted()
                .toList();
        if (categories.size() < 2) {
            return;
        }
        for (String category : categories) {
            names.add(column.name() + "=" + category);
            features.add(column.values().stream()
                    .mapToDouble(value -> value.equals(category) ? 1 : 0)
                    .toArray());
        }
    }

    private static double[][] transposed(List<double[]> features, int rows) {
        double[][] byRow = new double[rows][features.size()];
        for (int feature = 0; feature < features.size(); feature++) {
            for (int row = 0; row < rows; row++) {
                byRow[row][feature] = features.get(feature)[row];
            }
        }
        return byRow;
    }

    /** What they are called. */
    public List<String> names() {
        return names;
    }

    /** How many there are, the constant included. */
    public int count() {
        return names.size();
    }

    /** Those of a row; not to be changed. */
    public double[] of(int row) {
        return rows[row];
    }
}
