package io.bearhug.decision.catalogue.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change.
 *
 * @param added keys {@code kind/id} that are new
 * @param removed keys that would be gone
 * @param changed keys with the fields that would differ
 */
public record Difference(List<String> added, List<String> removed, List<Changed> changed) {

    /** A definition that would change. */
    public record Changed(String key, List<Field> fields) {}

    /** A field of it, before and after; null where it is not written. */
    public record Field(
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** What differs between two catalogues. */
    public static Difference between(Catalogue before, Catalogue after) {
        var old = before.definitions();
        var now = after.definitions();
        return new Difference(missing(now, old), missing(old, now), changed(old, now));
    }

    private static List<String> missing(Map<String, Object> from, Map<String, Object> in) {
        return from.keySet().stream().filter(it -> !in.containsKey(it)).toList();
    }

    private static List<Changed> changed(Map<String, Object> old, Map<String, Object> now) {
        var changed = new ArrayList<Changed>();
        now.forEach((key, definition) -> {
            var was = old.get(key);
            if (was != null && !was.equals(definition)) {
                changed.add(new Changed(
                        key,
                        fields(Json.mapper().valueToTree(was), Json.mapper().valueToTree(definition))));
            }
        });
        return changed;
    }

    private static List<Field> fields(JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(it -> !orNull(before.get(it)).equals(orNull(after.get(it))))
                .map(it -> new Field(it, before.get(it), after.get(it)))
                .toList();
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
