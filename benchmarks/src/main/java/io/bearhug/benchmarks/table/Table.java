package io.bearhug.benchmarks.table;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of numbers and categories.
 *
 * @param columns each as long as the others
 */
public record Table(List<Column> columns) {

    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new BadInput("a table needs a column");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new BadInput("two columns are called " + column.name());
            }
        }
    }

    /** One whose values say which columns are numbers. */
    public static Table of(CsvTable csv) {
        return new Table(IntStream.range(0, csv.headings().size())
                .mapToObj(position -> Column.of(
                        csv.headings().get(position),
                        csv.rows().stream().map(row -> row.get(position)).toList()))
                .toList());
    }

    /** How many rows there are. */
    public int rows() {
        return columns.getFirst().values().size();
    }

    /** A column by its name. */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput("there is no column " + name + "; the columns are "
                        + columns.stream().map(Column::name).collect(Collectors.joining(", "))));
    }

    /** The other columns; these must be there. */
    public List<Column> without(Collection<String> names) {
        Set<String> out = names.stream().map(name -> column(name).name()).collect(Collectors.toSet());
        return columns.stream().filter(column -> !out.contains(column.name())).toList();
    }
}
