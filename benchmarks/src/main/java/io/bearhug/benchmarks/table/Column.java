package io.bearhug.benchmarks.table;

import io.bearhug.benchmarks.BadInput;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column.
 *
 * @param name of it
 * @param isNumeric whether its values are numbers, else they are categories
 * @param values by row, as they were written
 */
public record Column(String name, boolean isNumeric, List<String> values) {

    private static final Set<String> UNKNOWN = Set.of("na", "n/a", "nan", "null");

    /** Copies the values. */
    public Column {
        values = List.copyOf(values);
    }

    /** One whose values say whether they are numbers: all that are not missing must be. */
    public static Column of(String name, List<String> values) {
        boolean isNumeric = values.stream().filter(value -> !isNoNumber(value)).allMatch(Column::isNumber);
        return new Column(name, isNumeric, values);
    }

    /** Whether nothing is known here, in one of the usual spellings. */
    public static boolean isMissing(String value) {
        return isEmpty(value) || UNKNOWN.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing stands here. */
    public static boolean isEmpty(String value) {
        return value.isBlank() || value.equals("?");
    }

    /** Among numbers, the word none is no category. */
    private static boolean isNoNumber(String value) {
        return isMissing(value) || value.equalsIgnoreCase("none");
    }

    /** The numbers by row, not-a-number where one is missing. */
    public double[] numbers() {
        return values.stream().mapToDouble(this::number).toArray();
    }

    private double number(String value) {
        if (isNoNumber(value)) {
            return Double.NaN;
        } else if (!isNumber(value)) {
            throw new BadInput("column " + name + " is of numbers, but holds " + value);
        }
        return Double.parseDouble(value);
    }

    /** Whether a number stands here; a letter at the end, as Java would take it, makes a category. */
    public static boolean isNumber(String value) {
        if (value.isEmpty() || Character.isLetter(value.charAt(value.length() - 1))) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
