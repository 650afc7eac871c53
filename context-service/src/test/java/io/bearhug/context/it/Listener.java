package io.bearhug.context.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Json;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Listens to a stream of server-sent events, line by line. */
final class Listener implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> response;

    private Listener(HttpRequest request) {
        response = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines()));
    }

    static Listener to(String person, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/contexts/" + person + "/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Listener(request.build());
    }

    private final class Lines implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable cause) {}

        @Override
        public void onComplete() {}
    }

    /** All lines so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The newest state heard of that is so, once it came. */
    JsonNode context(Predicate<JsonNode> isSo) {
        return World.eventually(
                () -> values("data").stream()
                        .map(Listener::json)
                        .filter(it -> it.has("personId") && isSo.test(it))
                        .reduce(Json.mapper().missingNode(), (_, newest) -> newest),
                it -> !it.isMissingNode());
    }

    /** What stands behind a field, oldest first. */
    List<String> values(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    /** Once it ended. */
    void awaitEnd() {
        var _ = World.eventually(response::isDone, done -> done);
    }

    int status() {
        awaitEnd();
        return response.join().statusCode();
    }

    boolean isOpen() {
        return !response.isDone() && !lines.isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public void close() {
        response.cancel(true);
    }
}
