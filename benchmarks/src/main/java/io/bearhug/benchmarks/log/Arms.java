package io.bearhug.benchmarks.log;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.table.Column;
import java.util.Collections;
import java.util.List;

/** What was done in each decision, and what could be done. */
public final class Arms {

    private static final int MOST = 100;

    private final List<String> names;
    private final int[] chosen;

    private Arms(Column column, List<String> names) {
        this.names = names;
        this.chosen = column.values().stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray();
    }

    /** Those of a column: from 2 to 100 different ones, and one in each row. */
    public static Arms of(Column column) {
        List<String> names = column.values().stream().distinct().sorted().toList();
        if (names.stream().anyMatch(Column::isEmpty)) {
            throw new BadInput("column " + column.name() + " is what was done, and in some rows it is empty");
        } else if (names.size() > MOST) {
            throw new BadInput("column " + column.name() + " holds " + names.size() + " different arms; " + MOST
                    + " are the most");
        } else if (names.size() < 2) {
            throw new BadInput("column " + column.name() + " holds one arm only; there is nothing to choose");
        }
        return new Arms(column, names);
    }

    /** Their names, in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /** How many there are. */
    public int count() {
        return names.size();
    }

    /** How many decisions there are. */
    public int rows() {
        return chosen.length;
    }

    /** The position of the one that was chosen. */
    public int chosen(int row) {
        return chosen[row];
    }

    /** The share of rows each was chosen in. */
    public double[] shares() {
        double[] shares = new double[names.size()];
        for (int arm : chosen) {
            shares[arm] += 1.0 / chosen.length;
        }
        return shares;
    }
}
