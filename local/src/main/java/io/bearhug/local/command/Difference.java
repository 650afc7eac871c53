package io.bearhug.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What applying files would change, as the service says; and what is in force that no file names. Files are laid over the
 * catalogue in force, so the latter stays until a file removes it.
 *
 * @param added keys, {@code kind/id}
 * @param changed keys with the fields that would differ
 * @param removed keys a file removes
 * @param onlyInForce keys no file names
 */
record Difference(
        List<String> added, Map<String, List<String>> changed, List<String> removed, List<String> onlyInForce) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The lists of a bundle and the first part of the keys of what they hold. */
    private static final Map<String, String> KINDS = Map.of(
            "purposes", "purpose",
            "traits", "trait",
            "affinities", "affinity",
            "needs", "need",
            "moments", "moment",
            "placements", "placement",
            "questions", "question",
            "actions", "action",
            "experiments", "experiment");

    /**
     * A difference.
     *
     * @param answer what the service says of the files
     * @param inForce the catalogue in force as YAML
     * @param files the files as one stream of documents
     */
    static Difference of(JsonNode answer, String inForce, String files) {
        List<String> removed = texts(answer.path("removed"));
        SequencedSet<String> others = definitions(inForce);
        others.removeAll(definitions(files));
        others.removeAll(removed);
        return new Difference(
                texts(answer.path("added")), changes(answer.path("changed")), removed, List.copyOf(others));
    }

    /** Whether applying the files would change anything. */
    boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** A line per definition, and what becomes of those no file names. */
    List<String> lines() {
        Stream<String> changes = Stream.of(
                        added.stream().map(key -> "+ " + key),
                        changed.entrySet().stream()
                                .map(it -> "~ " + it.getKey() + ": " + String.join(", ", it.getValue())),
                        removed.stream().map(key -> "- " + key),
                        onlyInForce.stream().map(key -> "  " + key + " (only in force)"))
                .flatMap(lines -> lines);
        Stream<String> words = Stream.of(
                        isNone() ? "Applying the files would change nothing." : "",
                        onlyInForce.isEmpty()
                                ? ""
                                : "What is only in force stays, unless a file removes it: remove: { actions: [ID] }")
                .filter(line -> !line.isEmpty());
        return Stream.concat(changes, words).toList();
    }

    /** Keys of the definitions in a stream of documents, in alphabetical order. */
    static SequencedSet<String> definitions(String yaml) {
        SequencedSet<String> found = new TreeSet<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            documents.forEachRemaining(
                    document -> KINDS.forEach((section, kind) -> found.addAll(keys(kind, document.path(section)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** An affinity goes by its property, everything else by its id. */
    private static List<String> keys(String kind, JsonNode definitions) {
        String id = kind.equals("affinity") ? "property" : "id";
        return definitions
                .valueStream()
                .map(definition -> kind + "/" + definition.path(id).asText())
                .toList();
    }

    private static Map<String, List<String>> changes(JsonNode changed) {
        return changed.valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("key").asText(),
                        it -> it.path("fields")
                                .valueStream()
                                .map(field -> field.path("name").asText())
                                .toList(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).sorted().toList();
    }
}
