package io.bearhug.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a call, written {@code --name VALUE} or {@code --name=VALUE}.
 *
 * @param values by name, without the dashes
 */
public record Options(Map<String, String> values) {

    /** Copies the map. */
    public Options {
        values = Map.copyOf(values);
    }

    /** Reads a call that may have these options, each once. */
    public static Options read(List<String> arguments, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        int next = 0;
        while (next < arguments.size()) {
            String[] parts = arguments.get(next++).split("=", 2);
            if (!parts[0].startsWith("--") || !known.contains(parts[0].substring(2))) {
                throw new BadInput("unknown option " + parts[0]);
            } else if (parts.length == 1 && next == arguments.size()) {
                throw new BadInput(parts[0] + " needs a value");
            }
            String value = parts.length == 2 ? parts[1] : arguments.get(next++);
            if (values.put(parts[0].substring(2), value) != null) {
                throw new BadInput(parts[0] + " is given twice");
            }
        }
        return new Options(values);
    }

    /** The value of an option that may be left out. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of an option that must be there. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new BadInput("--" + name + " is missing"));
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        String text = find(name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadInput("--" + name + " is a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }
}
