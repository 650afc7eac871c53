package io.bearhug.identity.edge.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.identity.trackingplans.PlanSchemas;
import io.bearhug.support.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkntSchemasTest {

    private final NetworkntSchemas schemas = new NetworkntSchemas();

    @Test
    void content_is_told_where_it_does_not_fit() {
        PlanSchemas.Check check = schemas.compile(Map.of(
                "type", "object",
                "required", List.of("sku"),
                "properties", Map.of("price", Map.of("$ref", "#/$defs/money"), "sku", Map.of("pattern", "^[A-Z]{2}-")),
                "$defs", Map.of("money", Map.of("type", "number", "minimum", 0))));

        assertThat(check.faults(Map.of("sku", "AB-1", "price", 3.5))).isEmpty();
        assertThat(check.faults(Map.of("sku", "ab", "price", "much")))
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder("/sku", "/price");
        assertThat(check.faults(Map.of())).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.detail()).contains("sku");
        });
    }

    @Test
    void what_is_no_schema_is_told() {
        assertThat(schemas.faults(Map.of("type", "thing")))
                .extracting(Problem.Fault::pointer)
                .contains("/type");
        assertThat(schemas.faults(Map.of("required", "sku"))).isNotEmpty();
        assertThat(schemas.faults(Map.of("properties", List.of()))).isNotEmpty();
        assertThat(schemas.faults(Map.of("type", "object"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(a)\\1", "(", "((((a{100}){100}){100}){100})", "a{1001}"})
    void a_pattern_that_could_take_long_is_refused(String pattern) {
        assertThat(schemas.faults(Map.of("properties", Map.of("a", Map.of("pattern", pattern)))))
                .isNotEmpty();
        assertThat(schemas.faults(Map.of("patternProperties", Map.of(pattern, Map.of()))))
                .isNotEmpty();
    }

    /** A matcher that backtracks would take longer than the universe has lasted. */
    @Test
    @Timeout(60)
    void a_pattern_made_to_backtrack_does_not() {
        PlanSchemas.Check check = schemas.compile(Map.of("properties", Map.of("a", Map.of("pattern", "^(a+)+$"))));

        assertThat(check.faults(Map.of("a", "a".repeat(30_000) + "!"))).hasSize(1);
    }
}
