package io.bearhug.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Small HTTP calls that block, for commands and health checks. */
public final class JsonHttp {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration CHECK = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private JsonHttp() {}

    /** An answer: its status and its body as text. */
    public record Answer(int status, String text) {

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            try {
                return MAPPER.readTree(text);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        /** This answer if it is a success. */
        public Answer orFail(String what) {
            if (status / 100 != 2) {
                throw new IllegalStateException(what + " was answered with " + status + ": " + text);
            }
            return this;
        }
    }

    /** The status of a GET; 0 when nothing answers. */
    public static int statusOf(URI uri) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(uri).timeout(CHECK).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Sends a body of a type with a bearer token; an empty token is not sent. */
    public static Answer send(String method, URI uri, String token, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(CALL)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return call(request.build());
    }

    /** Gets a resource with a bearer token; an empty token is not sent. */
    public static Answer get(URI uri, String token) {
        return get(uri, token, "application/json");
    }

    /** Gets a resource as a type with a bearer token; an empty token is not sent. */
    public static Answer get(URI uri, String token, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(CALL).header("Accept", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return call(request.build());
    }

    /** An access token for the fields of a grant. */
    public static String token(String endpoint, Map<String, String> grant) {
        String form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", URI.create(endpoint), "", "application/x-www-form-urlencoded", form)
                .orFail("The request for a token")
                .json()
                .path("access_token")
                .asText();
    }

    private static Answer call(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(503, "no answer from " + request.uri() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(503, "interrupted");
        }
    }
}
