package io.bearhug.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.bearhug.contracts.catalogue.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a record. A component is required unless it is {@code @Nullable}, a list or a map; unknown fields are
 * allowed, because readers ignore them.
 */
final class SchemaOf {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOf() {}

    static ObjectNode type(Class<?> record) {
        return GENERATOR.generateSchema(record);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY));
        config.forFields().withRequiredCheck(SchemaOf::required);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            var node = scalar(type.getErasedType());
            return node == null
                    ? null
                    : new com.github.victools.jsonschema.generator.CustomDefinition(
                            node,
                            com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType.INLINE,
                            com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion.YES);
        });
        return new SchemaGenerator(config.build());
    }

    private static boolean required(FieldScope field) {
        var type = field.getType().getErasedType();
        var optional = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
        return !optional;
    }

    private static @Nullable ObjectNode scalar(Class<?> type) {
        var node = Json.mapper().createObjectNode();
        if (type == Instant.class) {
            return node.put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return node.put("type", "string").put("format", "date");
        }
        if (type == Duration.class || type == Period.class) {
            return node.put("type", "string").put("pattern", "^-?P.+");
        }
        if (type == LocalTime.class) {
            return node.put("type", "string").put("pattern", "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$");
        }
        if (type == Text.class) {
            node.putArray("type").add("string").add("object");
            return node;
        }
        return null;
    }
}
