package io.bearhug.delivery.edge.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a service says it is.
 *
 * @param name of the service
 * @param up whether it answers and all its checks are well
 * @param checks what it looks at
 */
public record Health(String name, boolean up, List<Check> checks) {

    public Health {
        checks = Lists.copy(checks);
    }

    /**
     * One thing a service looks at.
     *
     * @param name of the check
     * @param up whether it is well
     */
    public record Check(String name, boolean up) {}

    static Health away(String name) {
        return new Health(name, false, List.of());
    }

    /** Reads a page of MicroProfile Health; anything else is a service that is not well. */
    static Health read(String name, @Nullable String page) {
        try {
            JsonNode root = Json.mapper().readTree(page == null ? "" : page);
            List<Check> checks = StreamSupport.stream(root.path("checks").spliterator(), false)
                    .map(check -> new Check(check.path("name").asText(), isUp(check)))
                    .toList();
            return new Health(name, isUp(root), checks);
        } catch (JsonProcessingException e) {
            return away(name);
        }
    }

    private static boolean isUp(JsonNode node) {
        return node.path("status").asText().equals("UP");
    }
}
