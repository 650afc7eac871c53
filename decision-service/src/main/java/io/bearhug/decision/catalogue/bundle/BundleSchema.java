package io.bearhug.decision.catalogue.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of a bundle as JSON Schema, so that editors complete and check what a marketer writes. */
public final class BundleSchema {

    private static final String DURATION = "^P(?!$)(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$";
    private static final String PERIOD = "^P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$";

    private BundleSchema() {}

    /** The schema, draft 2020-12. */
    public static JsonNode schema() {
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Bearhug catalogue bundle");
        return schema.setAll(fields(Shapes.BUNDLE));
    }

    private static ObjectNode of(Shape shape) {
        return switch (shape) {
            case Shape.Fields it -> fields(it);
            case Shape.ListOf it -> type("array").set("items", of(it.element()));
            case Shape.MapOf it -> type("object").set("additionalProperties", of(it.value()));
            case Shape.Word it -> words(it);
            case Shape.Reference it ->
                type("string").put("description", "id of a " + it.section().word());
            case Shape.Condition it -> type("string").put("description", describe(it));
            case Shape.Words _ -> texts();
            case Shape.Amount it -> amount(it);
            case Shape.Value it -> value(it);
        };
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode fields(Shape.Fields shape) {
        var schema = type("object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        shape.all().forEach((name, it) -> properties.set(name, of(it)));
        if (!shape.required().isEmpty()) {
            var required = schema.putArray("required");
            shape.required().keySet().forEach(required::add);
        }
        return schema;
    }

    private static ObjectNode words(Shape.Word shape) {
        var schema = JsonNodeFactory.instance.objectNode();
        var words = schema.putArray("enum");
        shape.words().forEach(words::add);
        return schema;
    }

    private static String describe(Shape.Condition shape) {
        return switch (shape.language()) {
            case EVENT -> "CEL over event and properties";
            case DECISION -> "CEL over person, needs, trouble, affinities, session and so on";
            case ITEM -> "CEL over item and everything a decision sees";
        };
    }

    private static ObjectNode texts() {
        var schema = JsonNodeFactory.instance.objectNode();
        var either = schema.putArray("anyOf");
        either.add(type("string"));
        either.add(type("number"));
        either.add(type("object").put("minProperties", 1).set("additionalProperties", type("string")));
        return schema;
    }

    private static ObjectNode amount(Shape.Amount shape) {
        var schema = type(shape.whole() ? "integer" : "number");
        if (shape.least() != null) {
            schema.put("minimum", shape.least());
        }
        if (shape.most() != null) {
            schema.put("maximum", shape.most());
        }
        return schema;
    }

    private static ObjectNode value(Shape.Value shape) {
        return switch (shape) {
            case TEXT -> type("string");
            case TRUTH -> type("boolean");
            case DURATION -> type("string").put("pattern", DURATION);
            case PERIOD -> type("string").put("pattern", PERIOD);
            case INSTANT -> type("string").put("format", "date-time");
            case TIME -> type("string").put("pattern", "^\\d\\d:\\d\\d(:\\d\\d)?$");
            case ANYTHING -> JsonNodeFactory.instance.objectNode();
        };
    }
}
