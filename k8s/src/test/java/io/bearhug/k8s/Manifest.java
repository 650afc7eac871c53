package io.bearhug.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One object as Helm rendered it.
 *
 * @param json the object
 */
record Manifest(JsonNode json) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** All objects of a rendering. */
    static List<Manifest> all(String rendered) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(rendered)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Manifest::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return json.path("kind").asText();
    }

    String type() {
        return json.path("apiVersion").asText() + "/" + kind();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** What it is a part of: identity-service, kafka, test … */
    String component() {
        return label("app.kubernetes.io/component");
    }

    String label(String label) {
        return json.at("/metadata/labels").path(label).asText();
    }

    /** The pod it makes; missing where it makes none. */
    JsonNode podSpec() {
        return kind().equals("Pod") ? json.path("spec") : json.at("/spec/template/spec");
    }

    /** Metadata of the pod it makes. */
    JsonNode podLabels() {
        return kind().equals("Pod") ? json.at("/metadata/labels") : json.at("/spec/template/metadata/labels");
    }

    boolean makesPods() {
        return podSpec().isObject();
    }

    Stream<JsonNode> containers() {
        return Stream.concat(
                each(podSpec().path("initContainers")), each(podSpec().path("containers")));
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
