package io.bearhug.benchmarks;

import java.util.ArrayList;
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
public record Options(Map<String, List<String>> values) {

    /** Copies the map. */
    public Options {
        Map<String, List<String>> copy = new HashMap<>();
        values.forEach((name, given) -> copy.put(name, List.copyOf(given)));
        values = Map.copyOf(copy);
    }

    /** Reads a call that may have these options, each once. */
    public static Options read(List<String> arguments, Set<String> known) {
        return read(arguments, known, Set.of());
    }

    /**
     * Reads a call that may have these options.
     *
     * @param single that are given once
     * @param many that are given as often as one likes, or once with several values
     */
    public static Options read(List<String> arguments, Set<String> single, Set<String> many) {
        Map<String, List<String>> values = new HashMap<>();
        int next = 0;
        while (next < arguments.size()) {
            String[] parts = arguments.get(next++).split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!single.contains(name) && !many.contains(name)) {
                throw new BadInput("unknown option " + parts[0]);
            } else if (parts.length == 1 && next == arguments.size()) {
                throw new BadInput(parts[0] + " needs a value");
            } else if (single.contains(name) && values.containsKey(name)) {
                throw new BadInput(parts[0] + " is given twice");
            }
            List<String> given = values.computeIfAbsent(name, _ -> new ArrayList<>());
            given.add(parts.length == 2 ? parts[1] : arguments.get(next++));
            while (many.contains(name)
                    && next < arguments.size()
                    && !arguments.get(next).startsWith("--")) {
                given.add(arguments.get(next++));
            }
        }
        return new Options(values);
    }

    /** The value of an option that may be left out. */
    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of an option. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
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
