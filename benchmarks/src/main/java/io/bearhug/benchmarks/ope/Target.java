package io.bearhug.benchmarks.ope;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The policy to judge: with which probability it would have chosen each arm in each decision.
 *
 * @param policy by row and arm
 * @param never what it would do that was never done, in words; nothing can be said of such a policy
 */
record Target(Policy policy, Optional<String> never) {

    /** Rounded files sum to nearly 1. */
    private static final double ROUNDING = 1e-3;

    private static final String ARM = "arm";

    /** How likely an arm would have been in a decision. */
    @FunctionalInterface
    interface Policy {
        double probability(int row, int arm);
    }

    /**
     * Reads what was asked: {@code uniform}, the name of an arm, which is then always chosen, or a file with a row for each decision, either
     * with the probabilities in a column for each arm, or with the chosen arm in a column called {@code arm} or as in the log.
     *
     * @param column of the log that holds the arm
     */
    static Target of(String asked, DecisionLog log, String column) throws IOException {
        List<String> arms = log.arms();
        if (asked.equals("uniform")) {
            return new Target((_, _) -> 1.0 / arms.size(), Optional.empty());
        } else if (arms.contains(asked)) {
            return new Target((_, arm) -> arms.get(arm).equals(asked) ? 1 : 0, Optional.empty());
        } else if (Files.isRegularFile(Path.of(asked))) {
            return ofFile(asked, log, column);
        } else if (asked.contains("/") || asked.contains(".")) {
            throw new BadInput("there is no file " + asked + "; --policy is uniform, an arm (" + String.join(", ", arms)
                    + ") or a file with a row for each decision");
        }
        return new Target((_, _) -> 0, never(Set.of(asked), arms));
    }

    private static Target ofFile(String file, DecisionLog log, String column) throws IOException {
        Table table = Table.of(CsvTable.read(Path.of(file)));
        if (table.rows() != log.rows().size()) {
            throw new BadInput(file + " has " + table.rows() + " rows, the log "
                    + log.rows().size());
        }
        return table.columns().stream()
                .filter(one -> one.name().equals(ARM) || one.name().equals(column))
                .findFirst()
                .map(chosen -> chosen(chosen, log.arms()))
                .orElseGet(() -> probabilities(table, log.arms()));
    }

    private static Target chosen(Column column, List<String> arms) {
        return new Target(
                (row, arm) -> column.values().get(row).equals(arms.get(arm)) ? 1 : 0,
                never(new TreeSet<>(column.values()), arms));
    }

    private static Target probabilities(Table table, List<String> arms) {
        Map<String, double[]> byArm = new TreeMap<>();
        table.columns().stream().filter(Column::isNumeric).forEach(one -> byArm.put(one.name(), one.numbers()));
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            double sum =
                    byArm.values().stream().mapToDouble(values -> values[at]).sum();
            if (!(Math.abs(sum - 1) <= ROUNDING) || byArm.values().stream().anyMatch(values -> values[at] < 0)) {
                throw new BadInput("row " + (row + 1) + " of the policy: probabilities are not negative and sum to 1");
            }
        }
        Set<String> wanted = byArm.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(value -> value > 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Target(
                (row, arm) -> Optional.ofNullable(byArm.get(arms.get(arm)))
                        .map(values -> values[row])
                        .orElse(0.0),
                never(wanted, arms));
    }

    private static Optional<String> never(Set<String> wanted, List<String> arms) {
        List<String> unknown =
                wanted.stream().filter(name -> !arms.contains(name)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("what the policy would do was never done: " + String.join(", ", unknown)
                        + "; the log holds " + String.join(", ", arms));
    }
}
