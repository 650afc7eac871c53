package io.bearhug.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What applying files would change: definition by definition, whatever the order or layout of the YAML. */
final class Difference {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Difference() {}

    /** Prints a line per definition that differs; 1 when any does, as {@code diff} does. */
    static int show(String published, String files) {
        Map<String, JsonNode> before = definitions(published);
        Map<String, JsonNode> after = definitions(files);
        int result = 0;
        for (String key : new TreeSet<>(after.keySet())) {
            JsonNode old = before.get(key);
            if (!Objects.equals(after.get(key), old)) {
                System.out.println((old == null ? "+ " : "~ ") + key);
                result = 1;
            }
        }
        return result;
    }

    /** Definitions by kind and id, from documents each of which is one or holds a list of them. */
    static Map<String, JsonNode> definitions(String yaml) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            documents.forEachRemaining(document -> collect("", document, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void collect(String kind, JsonNode node, Map<String, JsonNode> found) {
        if (node.isObject() && node.has("id")) {
            found.put(node.path("kind").asText(kind) + "/" + node.path("id").asText(), node);
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(child -> collect(kind, child, found));
        }
    }
}
