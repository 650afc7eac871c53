package io.bearhug.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.local.servers.Part;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The paths about the suite as a whole: its health, its API, and – with a virtual clock – its time. */
public final class Overview implements Gateway.OwnPaths {

    private static final int LARGEST_CLOCK_BODY = 1_024;

    private final Map<String, URI> services;
    private final Supplier<Map<Part, Boolean>> parts;
    private final Function<URI, JsonNode> document;
    private final @Nullable Time time;

    /** The time of all services. */
    public interface Time {
        /** Moves it forward and returns what time it is then. */
        Instant moveTo(Instant now);

        /** What time it is. */
        Instant now();
    }

    /** Answers about these services and parts; {@code time} is null when it cannot be moved. */
    public Overview(
            Map<String, URI> services,
            Supplier<Map<Part, Boolean>> parts,
            Function<URI, JsonNode> document,
            @Nullable Time time) {
        this.services = new LinkedHashMap<>(services);
        this.parts = parts;
        this.document = document;
        this.time = time;
    }

    @Override
    public boolean answer(HttpServerRequest request) {
        return switch (request.path()) {
            case "/health" -> answerBy(request, this::health);
            case "/openapi.json" -> answerBy(request, this::openApi);
            case "/test/clock" -> time != null && answerTime(request, time);
            case null, default -> false;
        };
    }

    private record Reply(int status, String body) {}

    /** Off the event loop, since the parts are asked one after the other. */
    private static boolean answerBy(HttpServerRequest request, Supplier<Reply> reply) {
        var response = request.response();
        THREADS.execute(() -> {
            Reply answer = reply.get();
            var _ = response.setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .end(answer.body());
        });
        return true;
    }

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Reply health() {
        JsonObject each = new JsonObject();
        parts.get().forEach((part, up) -> each.put(part.name(), up ? "UP" : "DOWN"));
        boolean allUp = !each.getMap().containsValue("DOWN");
        return new Reply(
                allUp ? 200 : 503,
                new JsonObject()
                        .put("status", allUp ? "UP" : "DOWN")
                        .put("parts", each)
                        .encode());
    }

    private Reply openApi() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        services.forEach((name, url) -> documents.put(name, document.apply(url.resolve("/q/openapi?format=json"))));
        return new Reply(200, OpenApiMerge.merge(documents).toString());
    }

    private static boolean answerTime(HttpServerRequest request, Time time) {
        if (request.method().equals(HttpMethod.GET)) {
            return answerBy(request, () -> reading(time.now()));
        }
        if (!request.method().equals(HttpMethod.PUT)) {
            return false;
        }
        var _ = request.body().onSuccess(body -> {
            boolean _ = answerBy(request, () -> move(body.length() > LARGEST_CLOCK_BODY ? "" : body.toString(), time));
        });
        return true;
    }

    private static Reply move(String body, Time time) {
        try {
            return reading(time.moveTo(Instant.parse(new JsonObject(body).getString("now", ""))));
        } catch (DateTimeParseException | io.vertx.core.json.DecodeException | ClassCastException e) {
            return new Reply(
                    400,
                    new JsonObject()
                            .put("type", "urn:bearhug:problem:invalid-input")
                            .put("title", "The input is not valid")
                            .put("status", 400)
                            .put("detail", "Expected {\"now\": RFC 3339 time}.")
                            .encode());
        }
    }

    private static Reply reading(Instant now) {
        return new Reply(200, new JsonObject().put("now", now.toString()).encode());
    }
}
