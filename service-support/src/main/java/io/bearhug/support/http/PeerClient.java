package io.bearhug.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks another service, as a service. Fails with {@link PeerUnavailable} if there is no answer in time or the peer cannot now, with
 * {@link PeerRefused} if the question was wrong.
 */
public final class PeerClient {

    private final String peer;
    private final String url;
    private final WebClient web;
    private final Supplier<Uni<String>> authorization;
    private final Duration timeout;

    PeerClient(String peer, String url, WebClient web, Supplier<Uni<String>> authorization, Duration timeout) {
        this.peer = peer;
        this.url = URI.create(url).toString().replaceAll("/+$", "");
        this.web = web;
        this.authorization = authorization;
        this.timeout = timeout;
    }

    /** The same client that waits this long for an answer. */
    public PeerClient within(Duration other) {
        return new PeerClient(peer, url, web, authorization, other);
    }

    /** Reads; the path begins with a slash. */
    public <T> Uni<T> get(String path, Class<T> type) {
        return ask(HttpMethod.GET, path, null).map(answer -> read(answer, path, type));
    }

    /** Reads what may not be there: empty on 404. */
    public <T> Uni<Optional<T>> find(String path, Class<T> type) {
        return ask(HttpMethod.GET, path, null)
                .map(answer -> Optional.of(read(answer, path, type)))
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.status() == 404)
                .recoverWithItem(Optional::empty);
    }

    /** Asks with a body. */
    public <T> Uni<T> post(String path, Object body, Class<T> type) {
        return ask(HttpMethod.POST, path, body).map(answer -> read(answer, path, type));
    }

    /** Tells something; the answer's content does not matter. */
    public Uni<Void> post(String path, Object body) {
        return ask(HttpMethod.POST, path, body).replaceWithVoid();
    }

    /** Sets something; the answer's content does not matter. */
    public Uni<Void> put(String path, Object body) {
        return ask(HttpMethod.PUT, path, body).replaceWithVoid();
    }

    private Uni<HttpResponse<Buffer>> ask(HttpMethod method, String path, @Nullable Object body) {
        return authorization
                .get()
                .chain(token -> send(request(method, path, token), body))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure(failure -> !(failure instanceof PeerUnavailable || failure instanceof PeerRefused))
                .transform(failure -> new PeerUnavailable(peer + " did not answer to " + method + " " + path, failure))
                .map(answer -> accepted(answer, path));
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, String token) {
        var request = web.requestAbs(method, url + path)
                .timeout(timeout.toMillis())
                .putHeader("Authorization", token)
                .putHeader("Accept", "application/json");
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), request, (carrier, name, text) -> {
                    if (carrier != null) {
                        carrier.putHeader(name, text);
                    }
                });
        return request;
    }

    private static Uni<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, @Nullable Object body) {
        return body == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer(json(body)));
    }

    private HttpResponse<Buffer> accepted(HttpResponse<Buffer> answer, String path) {
        int status = answer.statusCode();
        if (status >= 500 || status == 429 || status == 401) {
            throw new PeerUnavailable(peer + " answered " + status + " to " + path);
        }
        if (status >= 300) {
            throw new PeerRefused(peer, path, status);
        }
        return answer;
    }

    private <T> T read(HttpResponse<Buffer> answer, String path, Class<T> type) {
        try {
            return Json.mapper().readValue(answer.bodyAsBuffer().getBytes(), type);
        } catch (IOException | NullPointerException e) {
            throw new PeerUnavailable(peer + " answered something else than JSON to " + path, e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("questions to peers can be written as JSON", e);
        }
    }
}
