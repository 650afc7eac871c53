package io.bearhug.support.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A message to be published once the transaction that wrote it is committed.
 *
 * @param topic where to
 * @param key decides partition and order
 * @param type what the value is
 * @param id the same whenever the same thing is published again
 * @param value JSON, or null to delete the key from a compacted topic
 */
public record OutboxMessage(
        Topic topic,
        String key,
        String type,
        String id,
        @Nullable String value) {

    /** A message with a record of the contracts as its value. */
    public static OutboxMessage of(Topic topic, String key, String type, String id, Object value) {
        try {
            return new OutboxMessage(topic, key, type, id, Json.mapper().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of the contracts can be written as JSON", e);
        }
    }
}
