package io.bearhug.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One OpenAPI document of those of the services. */
final class OpenApiMerge {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OpenApiMerge() {}

    /** Merges the documents (service to document) into one that describes what is reachable through the gateway. */
    static ObjectNode merge(Map<String, JsonNode> documents) {
        ObjectNode merged = JSON.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Bearhug").put("version", "1");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        documents.forEach((service, document) -> add(service, document.deepCopy(), paths, components));
        return merged;
    }

    private static void add(String service, JsonNode document, ObjectNode paths, ObjectNode components) {
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            ObjectNode known = components.withObject(JSON_POINTER + escaped(kind.getKey()));
            Set<String> clashes = clashes(known, kind.getValue());
            String prefix = service.replace("-service", "") + "_";
            clashes.forEach(name -> rename(
                    document,
                    "#/components/" + kind.getKey() + "/" + name,
                    "#/components/" + kind.getKey() + "/" + prefix + name));
            for (Map.Entry<String, JsonNode> definition : kind.getValue().properties()) {
                String name = definition.getKey();
                known.set(clashes.contains(name) ? prefix + name : name, definition.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (Routes.serviceFor(sample(path.getKey())).filter(service::equals).isPresent()) {
                paths.set(path.getKey(), path.getValue());
            }
        }
    }

    private static final String JSON_POINTER = "/";

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A path as somebody would call it, for a template. */
    private static String sample(String template) {
        return template.replaceAll("\\{[^}]*}", "x");
    }

    /** Names that both define, differently. */
    private static Set<String> clashes(JsonNode known, JsonNode fresh) {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> definition : fresh.properties()) {
            JsonNode other = known.get(definition.getKey());
            if (other != null && !other.equals(definition.getValue())) {
                names.add(definition.getKey());
            }
        }
        return names;
    }

    private static void rename(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().equals(from)) {
            object.put("$ref", to);
        }
        node.forEach(child -> rename(child, from, to));
    }
}
