package io.bearhug.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    @Test
    void paths_of_all_services_come_together_without_those_the_gateway_does_not_serve() throws Exception {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        documents.put("identity-service", json("{'paths':{'/v1/track':{},'/v1/persons/{id}':{},'/test/clock':{}}}"));
        documents.put("decision-service", json("{'paths':{'/v1/persons/{id}/contact-state':{}}}"));

        JsonNode merged = OpenApiMerge.merge(documents);

        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/v1/track", "/v1/persons/{id}", "/v1/persons/{id}/contact-state");
    }

    @Test
    void a_name_two_services_define_differently_is_kept_apart_with_its_references() throws Exception {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        documents.put("identity-service", json("{'components':{'schemas':{'Page':{'type':'object'}}}}"));
        documents.put(
                "decision-service",
                json("{'components':{'schemas':{'Page':{'type':'array'}}},"
                        + "'paths':{'/v1/models':{'x':{'$ref':'#/components/schemas/Page'}}}}"));

        JsonNode merged = OpenApiMerge.merge(documents);

        assertThat(merged.at("/components/schemas/Page/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/decision_Page/type").asText()).isEqualTo("array");
        assertThat(merged.at("/paths/~1v1~1models/x/$ref").asText()).isEqualTo("#/components/schemas/decision_Page");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
