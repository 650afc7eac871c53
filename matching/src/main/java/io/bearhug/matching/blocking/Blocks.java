package io.bearhug.matching.blocking;

import io.bearhug.matching.person.PersonRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups of records that share a key; a group that is too large is split once more by each further value, or left out. */
final class Blocks {

    private static final List<Refinement> REFINEMENTS = List.of(Refinement.values());

    private final List<PersonRecord> records;
    private final int largest;

    Blocks(List<PersonRecord> records, int largest) {
        this.records = records;
        this.largest = largest;
    }

    /** All groups of two to {@code largest} records, as their positions. */
    List<int[]> all() {
        List<int[]> blocks = new ArrayList<>();
        for (BlockKey key : BlockKey.values()) {
            groups(key).forEach(group -> keepOrSplit(group, 0, blocks));
        }
        return blocks;
    }

    private List<int[]> groups(BlockKey key) {
        Map<String, Members> byKey = new HashMap<>();
        for (int position = 0; position < records.size(); position++) {
            int record = position;
            key.of(records.get(record)).stream()
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(text ->
                            byKey.computeIfAbsent(text, _ -> new Members()).add(record));
        }
        return byKey.values().stream().map(Members::toArray).toList();
    }

    private void keepOrSplit(int[] group, int refinement, List<int[]> blocks) {
        if (group.length > largest) {
            if (refinement < REFINEMENTS.size()) {
                split(group, refinement, blocks);
            }
        } else if (group.length > 1) {
            blocks.add(group);
        }
    }

    private void split(int[] group, int refinement, List<int[]> blocks) {
        Map<String, Members> parts = new TreeMap<>();
        for (int record : group) {
            String value = REFINEMENTS.get(refinement).of(records.get(record));
            parts.computeIfAbsent(value, _ -> new Members()).add(record);
        }
        Members without = parts.getOrDefault("", new Members());
        parts.remove("");
        parts.values().forEach(part -> keepOrSplit(part.toArray(), refinement + 1, blocks));
        keepOrSplit(without.toArray(), refinement + 1, blocks);
    }

    /** A growing list of positions. */
    private static final class Members {

        private int[] positions = new int[2];
        private int size;

        void add(int position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, 2 * size);
            }
            positions[size++] = position;
        }

        int[] toArray() {
            return Arrays.copyOf(positions, size);
        }
    }
}
