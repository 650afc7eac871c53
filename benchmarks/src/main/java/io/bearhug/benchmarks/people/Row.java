package io.bearhug.benchmarks.people;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A record being written: values by column, empty where nothing is known. Each change returns the row itself. */
final class Row {

    private final Map<String, String> values;

    Row(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    Row copy() {
        return new Row(values);
    }

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    @CanIgnoreReturnValue
    Row with(String column, String value) {
        values.put(column, value);
        return this;
    }

    @CanIgnoreReturnValue
    Row slip(String column, RandomGenerator dice) {
        return with(column, Slip.in(get(column), dice));
    }

    @CanIgnoreReturnValue
    Row exchange(String one, String other) {
        String kept = get(one);
        return with(one, get(other)).with(other, kept);
    }

    /** Leaves the value out that often. */
    Row gap(String column, double share, RandomGenerator dice) {
        return dice.nextDouble() < share ? with(column, "") : this;
    }

    List<String> columns() {
        return List.copyOf(values.keySet());
    }

    List<String> texts() {
        return List.copyOf(values.values());
    }
}
