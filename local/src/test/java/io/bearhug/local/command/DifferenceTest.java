package io.bearhug.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final String IN_FORCE = """
            affinities: [ { property: brand } ]
            needs: [ { id: t-shirt }, { id: faster-phone } ]
            actions:
              - { id: tee-tip, kind: offer, treatments: [ { id: tee-tip-web } ] }
              - { id: coat-sale, kind: offer }
            policies: { silence: { threshold: 0.0 } }
            """;

    @Test
    void definitions_are_found_in_the_lists_of_all_documents() {
        assertThat(Difference.definitions("# nothing but a word\n---\n" + IN_FORCE + "---\nneeds: [ { id: coat } ]"))
                .containsExactly(
                        "action/coat-sale",
                        "action/tee-tip",
                        "affinity/brand",
                        "need/coat",
                        "need/faster-phone",
                        "need/t-shirt");
    }

    @Test
    void what_the_service_says_is_told_and_so_is_what_no_file_names() {
        Difference difference = Difference.of(json("""
                        {"added": ["need/coat"], "removed": ["action/coat-sale"],
                         "changed": [{"key": "action/tee-tip", "fields": [{"name": "cost"}, {"name": "lever"}]}]}"""), IN_FORCE, """
                needs: [ { id: coat } ]
                actions: [ { id: tee-tip, cost: 2 } ]
                remove: { actions: [coat-sale] }
                """);

        assertThat(difference.lines())
                .containsExactly(
                        "+ need/coat",
                        "~ action/tee-tip: cost, lever",
                        "- action/coat-sale",
                        "  affinity/brand (only in force)",
                        "  need/faster-phone (only in force)",
                        "  need/t-shirt (only in force)",
                        "What is only in force stays, unless a file removes it: remove: { actions: [ID] }");
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void a_definition_no_file_names_is_no_change() {
        Difference difference = Difference.of(nothing(), IN_FORCE, "needs: [ { id: t-shirt } ]");

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.onlyInForce()).contains("action/tee-tip").doesNotContain("need/t-shirt");
    }

    @Test
    void the_same_once_more_changes_nothing_and_leaves_nothing_out() {
        assertThat(Difference.of(nothing(), IN_FORCE, IN_FORCE).lines())
                .containsExactly("Applying the files would change nothing.");
    }

    private static JsonNode nothing() {
        return json("{\"added\": [], \"removed\": [], \"changed\": []}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
