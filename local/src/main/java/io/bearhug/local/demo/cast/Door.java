package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The suite's one origin over HTTP. */
public final class Door {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI origin;
    private final HttpClient http;

    /** The origin, such as {@code http://127.0.0.1:8080}. */
    public Door(URI origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    /** Where it is. */
    public URI origin() {
        return origin;
    }

    /** Reads. */
    public Answer get(Caller caller, String path) {
        return send(caller, "GET", path, "", new byte[0]);
    }

    /** Says something in JSON. */
    public Answer post(Caller caller, String path, Object body) {
        return send(caller, "POST", path, JSON, json(body));
    }

    /** Puts something there in JSON. */
    public Answer put(Caller caller, String path, Object body) {
        return send(caller, "PUT", path, JSON, json(body));
    }

    /** Sends exactly these bytes; an empty content type sends none. */
    public Answer send(Caller caller, String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        caller.authorization().ifPresent(value -> request.header("Authorization", value));
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while talking to " + request.uri(), e);
        }
    }

    static byte[] json(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value, e);
        }
    }
}
