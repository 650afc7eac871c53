package io.bearhug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class EventTest {

    @Test
    void a_trait_that_is_taken_back_travels_as_null() throws JsonProcessingException {
        String json = """
                {"messageId":"m-1","type":"identify","fragment":"user_id:ann","source":"shop","trust":"server",
                 "receivedAt":"2026-03-01T12:00:00Z","time":"2026-03-01T12:00:00Z","traits":{"size":null,"city":"Ulm"}}""";

        Event event = Json.mapper().readValue(json, Event.class);

        assertThat(event.traits()).containsEntry("size", null).containsEntry("city", "Ulm");
        Event again = Json.mapper().readValue(Json.mapper().writeValueAsString(event), Event.class);
        assertThat(again).isEqualTo(event);
    }
}
