package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.support.identifiers.Storable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as plain values. Text that no store can keep is made storable: NUL and lone surrogates become U+FFFD. */
final class PlainJson {

    private PlainJson() {}

    static Map<String, Object> object(JsonNode node) {
        Map<String, Object> object = new LinkedHashMap<>();
        node.properties().forEach(field -> put(object, Storable.text(field.getKey()), value(field.getValue())));
        return object;
    }

    /** A map that keeps null: in a trait it means something. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        object.put(name, value);
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> object(node);
            case ARRAY -> list(node);
            case STRING -> Storable.text(node.textValue());
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case NULL, MISSING, BINARY -> null;
        };
    }

    private static List<Object> list(JsonNode node) {
        List<Object> list = new ArrayList<>(node.size());
        node.forEach(element -> {
            Object value = value(element);
            if (value != null) {
                list.add(value);
            }
        });
        return list;
    }

    /** Whole numbers as long where they fit; what no double can hold is no number anybody counts with. */
    private static @Nullable Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        double number = node.doubleValue();
        return Double.isFinite(number) ? (Object) number : null;
    }
}
