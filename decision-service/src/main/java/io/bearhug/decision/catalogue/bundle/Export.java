package io.bearhug.decision.catalogue.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import java.util.Map;

/** Writes a catalogue the way it is authored, so that it can be read back. */
public final class Export {

    private static final ObjectMapper YAML = Json.configure(new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build()));

    private Export() {}

    /** The catalogue as a bundle: one list per section. */
    public static ObjectNode bundle(Catalogue catalogue) {
        ObjectNode bundle = Json.mapper().createObjectNode();
        for (var section : Section.values()) {
            var all = section.of(catalogue).values();
            if (!all.isEmpty()) {
                bundle.set(section.key(), lean(Json.mapper().valueToTree(all)));
            }
        }
        bundle.set("policies", lean(Json.mapper().valueToTree(catalogue.policies())));
        if (catalogue.voice() != null) {
            bundle.set("voice", Json.mapper().valueToTree(catalogue.voice()));
        }
        return bundle;
    }

    /** Without empty lists and maps, which say nothing. */
    private static JsonNode lean(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.properties().stream()
                    .filter(it ->
                            it.getValue().isContainerNode() && it.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(fields::remove);
        }
        node.forEach(Export::leanChild);
        return node;
    }

    private static void leanChild(JsonNode node) {
        var _ = lean(node);
    }

    /** The bundle as YAML. */
    public static String yaml(Catalogue catalogue) {
        try {
            return "# catalogue " + catalogue.version() + "\n" + YAML.writeValueAsString(bundle(catalogue));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue can be written as YAML", e);
        }
    }
}
