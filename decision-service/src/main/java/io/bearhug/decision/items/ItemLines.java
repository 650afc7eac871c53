package io.bearhug.decision.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.contracts.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Items as newline-delimited JSON, one a line; {@code {"id": "…", "remove": true}} takes one away. Fields that items do not have
 * become attributes. Of two lines with one id the later counts.
 *
 * @param items to be stored
 * @param removed ids to be taken away
 * @param wrong lines that cannot be read
 */
public record ItemLines(List<Item> items, Set<String> removed, List<Wrong> wrong) {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "category",
            "brand",
            "price",
            "currency",
            "stock",
            "rating",
            "lasts",
            "minutes",
            "ages",
            "demand",
            "complements",
            "attributes");

    /** A line that cannot be read. */
    public record Wrong(int line, String detail) {}

    /** Reads all lines; blank ones are skipped. */
    public static ItemLines read(String text) {
        var lines = new ItemLines(new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>());
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(number, line);
            }
        }
        return lines;
    }

    private void add(int number, String line) {
        try {
            add(Json.mapper().readTree(line));
        } catch (JsonProcessingException e) {
            wrong.add(new Wrong(number, e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            wrong.add(new Wrong(number, String.valueOf(e.getMessage())));
        }
    }

    private void add(JsonNode json) throws JsonProcessingException {
        if (!(json instanceof ObjectNode fields) || !fields.path("id").isTextual()) {
            throw new IllegalArgumentException("expected an object with a text \"id\"");
        }
        var id = fields.path("id").asText();
        if (fields.path("remove").asBoolean(false)) {
            removed.add(id);
            return;
        }
        gather(fields);
        items.add(Json.mapper().treeToValue(fields, Item.class));
    }

    private static void gather(ObjectNode fields) {
        var others = fields.properties().stream()
                .filter(it -> !FIELDS.contains(it.getKey()))
                .toList();
        var attributes = fields.withObject("/attributes");
        others.forEach(it -> attributes.set(it.getKey(), it.getValue()));
        others.forEach(it -> fields.remove(it.getKey()));
    }
}
