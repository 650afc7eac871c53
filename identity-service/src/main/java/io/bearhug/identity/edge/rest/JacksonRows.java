package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.identity.imports.JsonRows;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads rows with the limits that hold for all JSON from outside. */
@Singleton
class JacksonRows implements JsonRows {

    private final ObjectMapper mapper;

    JacksonRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Map<String, Object>> fields(byte[] json) {
        try {
            JsonNode row = mapper.readTree(json);
            return row.isObject() ? Optional.of(PlainJson.object(row)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
