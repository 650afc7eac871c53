package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the suite answered.
 *
 * @param status of HTTP
 * @param contentType empty when there is no body
 * @param text the body as it came
 */
public record Answer(int status, String contentType, String text) {

    /** The body as JSON; missing where it is none. */
    public JsonNode json() {
        try {
            return text.isBlank() ? MissingNode.getInstance() : Door.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** This answer, if it has the expected status. */
    public Answer mustBe(int expected) {
        if (status != expected) {
            throw new IllegalStateException("The suite answered " + status + " instead of " + expected + ": " + text);
        }
        return this;
    }

    /** Whether it says what is wrong, in the one form for that (RFC 9457). */
    public boolean isProblem() {
        return contentType.startsWith("application/problem+json")
                && json().path("type").asText().startsWith("urn:")
                && json().path("status").asInt() == status;
    }
}
