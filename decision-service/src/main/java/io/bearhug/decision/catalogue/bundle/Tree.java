package io.bearhug.decision.catalogue.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a document with its place. */
sealed interface Tree {

    Place place();

    /** The value without places. */
    JsonNode toJson();

    /** What it is, for messages. */
    String kind();

    /** A map in the order it is written. */
    record Mapping(Place place, List<Entry> entries) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Tree> find(String key) {
            return entries.stream()
                    .filter(it -> it.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public JsonNode toJson() {
            var node = JsonNodeFactory.instance.objectNode();
            entries.forEach(it -> node.set(it.key(), it.value().toJson()));
            return node;
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    /** A key with its value. */
    record Entry(String key, Place at, Tree value) {}

    /** A list. */
    record Sequence(Place place, List<Tree> elements) implements Tree {
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonNode toJson() {
            var node = JsonNodeFactory.instance.arrayNode();
            elements.forEach(it -> node.add(it.toJson()));
            return node;
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param value text, whole number, number, truth value or null
     * @param text as written
     * @param inside where the text itself begins: after a quote, or in the line below for a block
     * @param indent of the lines of a block
     */
    record Scalar(Place place, @Nullable Object value, String text, Place inside, int indent) implements Tree {

        /** The place of a character, by its line and column in the text, from 0. */
        Place at(int line, int column) {
            return inside.plus(line, line == 0 ? column : column + indent);
        }

        @Override
        public JsonNode toJson() {
            var nodes = JsonNodeFactory.instance;
            return switch (value) {
                case null -> nodes.nullNode();
                case Boolean it -> nodes.booleanNode(it);
                case Long it -> nodes.numberNode(it);
                case Double it -> nodes.numberNode(it);
                default -> nodes.textNode(text);
            };
        }

        @Override
        public String kind() {
            return switch (value) {
                case null -> "nothing";
                case String it -> "'" + it + "'";
                default -> text;
            };
        }
    }
}
