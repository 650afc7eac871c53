package io.bearhug.benchmarks.table;

import io.bearhug.benchmarks.BadInput;
import java.util.List;

/**
 * A column.
 *
 * @param name of it
 * @param isNumeric whether its values are numbers, else they are categories
 * @param values by row, as they were written
 */
public record Column(String name, boolean isNumeric, List<String> values) {

    /** Copies the values. */
    public Column {
        values = List.copyOf(values);
    }

    /** One whose values say whether they are numbers: all that are not missing must be. */
    public static Column of(String name, List<String> values) {
        boolean isNumeric = values.stream().filter(value -> !isMissing(value)).allMatch(Column::isNumber);
        return new Column(name, isNumeric, values);
    }

    /** Whether nothing is known here. */
    public static boolean isMissing(String value) {
        return value.isBlank() || value.equals("?");
    }

    /** The numbers by row, not-a-number where one is missing. */
    public double[] numbers() {
        return values.stream().mapToDouble(this::number).toArray();
    }

    private double number(String value) {
        if (isMissing(value)) {
            return Double.NaN;
        } else if (!isNumber(value)) {
            throw new BadInput("column " + name + " is of numbers, but holds " + value);
        }
        return Double.parseDouble(value);
    }

    /** A letter at the end, as Java would take it, makes a category. */
    private static boolean isNumber(String value) {
        if (Character.isLetter(value.charAt(value.length() - 1))) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
