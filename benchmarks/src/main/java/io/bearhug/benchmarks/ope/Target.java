package io.bearhug.benchmarks.ope;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The policy to judge: with which probability it would have chosen each arm in each decision. */
@FunctionalInterface
interface Target {

    /** Rounded files sum to nearly 1. */
    double ROUNDING = 1e-3;

    String ARM = "arm";

    /** How likely an arm would have been in a decision. */
    double probability(int row, int arm);

    /**
     * Reads what was asked: {@code uniform}, the name of an arm, which is then always chosen, or a file with a row for each decision, either
     * with the probabilities in a column for each arm, or with the chosen arm in a column {@code arm}.
     */
    static Target of(String asked, List<String> arms, int rows) throws IOException {
        if (asked.equals("uniform")) {
            return (_, _) -> 1.0 / arms.size();
        } else if (arms.contains(asked)) {
            return (_, arm) -> arms.get(arm).equals(asked) ? 1 : 0;
        } else if (!Files.isRegularFile(Path.of(asked))) {
            throw new BadInput("--policy is uniform, an arm (" + String.join(", ", arms)
                    + ") or a file with a row for each decision; it is none of them: " + asked);
        }
        Table table = Table.of(CsvTable.read(Path.of(asked)));
        if (table.rows() != rows) {
            throw new BadInput(asked + " has " + table.rows() + " rows, the log " + rows);
        }
        return table.columns().stream().anyMatch(column -> column.name().equals(ARM))
                ? chosen(table.column(ARM), arms)
                : probabilities(table, arms);
    }

    private static Target chosen(Column column, List<String> arms) {
        column.values().stream()
                .filter(name -> !arms.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInput(
                            "the policy chooses " + name + ", which is no arm of the log: " + String.join(", ", arms));
                });
        return (row, arm) -> column.values().get(row).equals(arms.get(arm)) ? 1 : 0;
    }

    private static Target probabilities(Table table, List<String> arms) {
        double[][] byArm = arms.stream().map(arm -> table.column(arm).numbers()).toArray(double[][]::new);
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            double sum = Arrays.stream(byArm).mapToDouble(values -> values[at]).sum();
            if (!(Math.abs(sum - 1) <= ROUNDING) || Arrays.stream(byArm).anyMatch(values -> values[at] < 0)) {
                throw new BadInput("row " + (row + 1) + " of the policy: probabilities are not negative and sum to 1");
            }
        }
        return (row, arm) -> byArm[arm][row];
    }
}
