package io.bearhug.decision.recommendation;

import io.bearhug.decision.items.Item;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item is like: its properties with their values.
 *
 * @param properties such as {@code brand=Fels}
 */
record Likeness(Set<String> properties) {

    /** From here on one is like another: more than three of four properties. */
    private static final double ALIKE = 0.75;

    Likeness {
        properties = Set.copyOf(properties);
    }

    static Likeness of(Item item) {
        var properties = new HashSet<String>();
        values(item, "category").forEach(it -> properties.add("category=" + it));
        values(item, "brand").forEach(it -> properties.add("brand=" + it));
        item.attributes().forEach((name, value) -> texts(value).forEach(it -> properties.add(name + "=" + it)));
        return new Likeness(properties);
    }

    /** The values of a property; several where it is a list. */
    static List<String> values(Item item, String property) {
        return switch (property) {
            case "category" -> texts(item.category());
            case "brand" -> texts(item.brand());
            case "demand" -> texts(item.demand());
            case "name" -> texts(item.name());
            default -> texts(item.attributes().get(property));
        };
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** From 0 to 1: of all properties of both, the share they have in common. */
    double to(Likeness other) {
        var common = properties.stream().filter(other.properties::contains).count();
        var all = properties.size() + other.properties.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    boolean isLike(Likeness other) {
        return to(other) > ALIKE;
    }
}
