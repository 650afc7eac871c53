package io.bearhug.decision.catalogue.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.bearhug.contracts.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/catalogue.schema.json");
    private static final Path DEMO = Path.of("../demo/catalogue");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** After a change, run the tests with -Dbearhug.schema.write=true and commit the file. */
    @Test
    void isTheOneEditorsUse() throws IOException {
        if (Boolean.getBoolean("bearhug.schema.write")) {
            Files.writeString(SCHEMA, MAPPER.writeValueAsString(BundleSchema.schema()) + "\n");
        }

        assertThat(MAPPER.readTree(Files.readString(SCHEMA)))
                .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(BundleSchema.schema())));
    }

    @Test
    void theDemoIsSoundAndDrawsNoWarnings() throws IOException {
        var checked = BundleCheck.check(demo(), Catalogue.EMPTY, Instant.parse("2026-11-21T12:00:00Z"));

        assertThat(checked).isInstanceOf(Checked.Sound.class);
        assertThat(checked.warnings()).isEmpty();
    }

    @Test
    void theDemoHasTheFieldsTheSchemaKnows() throws IOException {
        for (var document : TreeReader.read(demo()).documents()) {
            fits(document.toJson(), BundleSchema.schema(), "");
        }
    }

    private static String demo() throws IOException {
        var text = new StringBuilder();
        for (var file : files()) {
            text.append("\n---\n# file: ")
                    .append(file.getFileName())
                    .append('\n')
                    .append(Files.readString(file));
        }
        return text.toString();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(DEMO)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** The part of JSON Schema that says which fields there may and must be, and of what type. */
    private static void fits(JsonNode value, JsonNode schema, String at) {
        var types = Map.of("object", value.isObject(), "array", value.isArray(), "string", value.isTextual());
        assertThat(types.getOrDefault(schema.path("type").asText(), true))
                .as("type of " + at)
                .isTrue();
        schema.path("required")
                .forEach(it ->
                        assertThat(value.has(it.asText())).as(at + " has " + it).isTrue());
        value.properties().forEach(it -> {
            var property = schema.path("properties").path(it.getKey());
            assertThat(property.isObject()
                            || !schema.path("additionalProperties").isBoolean())
                    .as(at + "/" + it.getKey())
                    .isTrue();
            fits(it.getValue(), property, at + "/" + it.getKey());
        });
        if (value.isArray()) {
            value.forEach(it -> fits(it, schema.path("items"), at + "/*"));
        }
    }
}
