package io.bearhug.identity.trackingplans;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.support.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaBoundsTest {

    @Test
    void an_ordinary_schema_is_within_bounds() {
        assertThat(SchemaBounds.faults(Map.of(
                        "$schema", "https://json-schema.org/draft/2020-12/schema",
                        "type", "object",
                        "required", List.of("sku"),
                        "properties", Map.of("sku", Map.of("type", "string"), "price", Map.of("$ref", "#/$defs/money")),
                        "$defs", Map.of("money", Map.of("type", "number", "minimum", 0L)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/schema.json",
                "file:///etc/passwd",
                "other.json",
                "#anchor",
                "#",
                "#/$defs/none"
            })
    void a_reference_that_leads_away_or_nowhere_is_refused(String reference) {
        assertThat(SchemaBounds.faults(Map.of("properties", Map.of("a", Map.of("$ref", reference)))))
                .extracting(Problem.Fault::pointer)
                .contains("/properties/a/$ref");
    }

    @Test
    void a_reference_back_to_itself_is_refused() {
        assertThat(SchemaBounds.faults(
                        Map.of("properties", Map.of("a", Map.of("items", Map.of("$ref", "#/properties/a"))))))
                .isNotEmpty();
        assertThat(SchemaBounds.faults(Map.of(
                        "$defs",
                        Map.of(
                                "a",
                                Map.of("$ref", "#/$defs/b"),
                                "b",
                                Map.of("$ref", "#/$defs/c"),
                                "c",
                                Map.of("$ref", "#/$defs/a")))))
                .isNotEmpty();
    }

    @Test
    void references_that_double_at_each_step_are_refused() {
        Map<String, Object> steps = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            Map<String, String> next = Map.of("$ref", "#/$defs/d" + (i + 1));
            steps.put("d" + i, Map.of("allOf", List.of(next, next)));
        }
        steps.put("d30", Map.of("type", "string"));
        assertThat(SchemaBounds.faults(Map.of("$ref", "#/$defs/d0", "$defs", steps)))
                .isNotEmpty();
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() {
        Map<String, Object> deep = Map.of("type", "string");
        for (int i = 0; i < SchemaBounds.MAX_DEPTH; i++) {
            deep = Map.of("not", deep);
        }
        assertThat(SchemaBounds.faults(deep)).isNotEmpty();
        assertThat(SchemaBounds.faults(Map.of("const", "x".repeat(SchemaBounds.MAX_TEXT + 1))))
                .isNotEmpty();
    }

    @Test
    void another_draft_and_names_of_its_own_are_refused() {
        assertThat(SchemaBounds.faults(Map.of("$schema", "http://json-schema.org/draft-07/schema#")))
                .isNotEmpty();
        assertThat(SchemaBounds.faults(Map.of("$id", "https://shop.example/a"))).isNotEmpty();
    }
}
