package io.bearhug.matching.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds which field.
 *
 * @param positions the column's position by field; the first column wins where two hold the same field
 */
public record Columns(Map<Field, Integer> positions) {

    /** Copies the map. */
    public Columns {
        positions = Map.copyOf(positions);
    }

    /** The columns recognised by their headings, but for the ones named in {@code hidden}, which are never read. */
    public static Columns of(List<String> headings, Set<String> hidden) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        for (int position = 0; position < headings.size(); position++) {
            String heading = headings.get(position).strip();
            Optional<Field> field = hidden.contains(heading) ? Optional.empty() : Field.of(heading);
            if (field.isPresent()) {
                positions.putIfAbsent(field.get(), position);
            }
        }
        return new Columns(positions);
    }

    /** The text of a field in a row, as it stands there; empty if the table has no such column or the row ends before it. */
    public String text(List<String> row, Field field) {
        Integer position = positions.get(field);
        return position == null || position >= row.size() ? "" : row.get(position);
    }

    /** Whether nothing of the table can be compared. */
    public boolean isEmpty() {
        return positions.isEmpty();
    }
}
