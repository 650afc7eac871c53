package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.bearhug.identity.IdentityConfig;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.sources.WriteKey;
import io.bearhug.support.problem.JsonProblems;
import io.bearhug.support.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bodies of the front door within limits, without reading more than is allowed. */
@Singleton
class EventReader {

    private static final String SENT_AT = "sentAt";
    private static final String WRITE_KEY = "writeKey";

    private final JsonFactory json;

    /** Reads a value and leaves what follows it to us. */
    private final ObjectReader values;

    private final IdentityConfig.Collection limits;

    EventReader(ObjectMapper mapper, IdentityConfig config) {
        this.json = mapper.getFactory();
        this.values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.limits = config.collection();
    }

    /**
     * A body as read.
     *
     * @param events in their order
     * @param sentAt the channel's clock when it sent them, as it wrote it
     */
    record Body(List<RawEvent> events, @Nullable String sentAt) {
        Body {
            events = List.copyOf(events);
        }
    }

    /** The write key a body carries for itself, if it does. */
    Optional<WriteKey> writeKey(byte[] json) {
        if (json.length > limits.maxBatchBytes()) {
            return Optional.empty();
        }
        try (JsonParser parser = this.json.createParser(json)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isKey = parser.currentName().equals(WRITE_KEY);
                if (parser.nextToken() == JsonToken.VALUE_STRING && isKey) {
                    return Optional.of(new WriteKey(parser.getText()));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A body that is one event. */
    Body one(byte[] json) {
        if (json.length > limits.maxEventBytes()) {
            throw ProblemException.tooLarge("an event has at most " + limits.maxEventBytes() + " bytes");
        }
        return read(json, parser -> {
            Map<String, Object> fields = PlainJson.object(object(parser, "expected an event"));
            return new Body(List.of(new RawEvent(fields, json.length)), sentAt(fields.get(SENT_AT)));
        });
    }

    /** A body that holds a batch. */
    Body batch(byte[] json) {
        if (json.length > limits.maxBatchBytes()) {
            throw ProblemException.tooLarge("a batch has at most " + limits.maxBatchBytes() + " bytes");
        }
        return read(json, this::batch);
    }

    private Body batch(JsonParser parser) throws IOException {
        List<RawEvent> events = new ArrayList<>();
        String sentAt = null;
        require(parser.nextToken() == JsonToken.START_OBJECT, "", "expected an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "batch" -> readEvents(parser, events);
                case SENT_AT -> sentAt = value == JsonToken.VALUE_STRING ? parser.getText() : null;
                default -> parser.skipChildren();
            }
        }
        require(!events.isEmpty(), "/batch", "expected at least one event");
        return new Body(events, sentAt);
    }

    private void readEvents(JsonParser parser, List<RawEvent> events) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY, "/batch", "expected a list of events");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (events.size() == limits.maxBatchEvents()) {
                throw ProblemException.tooLarge("a batch has at most " + limits.maxBatchEvents() + " events");
            }
            require(parser.currentToken() == JsonToken.START_OBJECT, "/batch/" + events.size(), "expected an event");
            long start = parser.currentTokenLocation().getByteOffset();
            JsonNode event = values.readTree(parser);
            long end = parser.currentLocation().getByteOffset();
            events.add(new RawEvent(PlainJson.object(event), Math.toIntExact(end - start)));
        }
    }

    private JsonNode object(JsonParser parser, String expectation) throws IOException {
        JsonNode node = values.readTree(parser);
        require(node != null && node.isObject(), "", expectation);
        return node;
    }

    private Body read(byte[] body, Reading reading) {
        try (JsonParser parser = json.createParser(body)) {
            Body read = reading.read(parser);
            require(parser.nextToken() == null, "", "expected nothing after the JSON");
            return read;
        } catch (JsonProcessingException e) {
            throw ProblemException.of(JsonProblems.describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, String pointer, String expectation) {
        if (!holds) {
            throw ProblemException.invalid(pointer, expectation);
        }
    }

    private static @Nullable String sentAt(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    @FunctionalInterface
    private interface Reading {
        Body read(JsonParser parser) throws IOException;
    }
}
