package io.bearhug.decision.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bearhug.contracts.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code POST /v1/contexts/query} with the live context that was put under the question's first identifier. For somebody
 * of whom nothing was put it is away.
 */
public final class ContextStandIn implements QuarkusTestResourceLifecycleManager {

    private final Map<String, byte[]> contexts = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            started.createContext("/people/", this::put);
            started.createContext("/v1/contexts/query", this::answer);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
            return Map.of(
                    "bearhug.url.context",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "bearhug.secret",
                    Base64.getEncoder()
                            .encodeToString("a secret of the tests, long enough"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/people/".length());
        contexts.put(name, exchange.getRequestBody().readAllBytes());
        send(exchange, 204, new byte[0]);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = Json.mapper().readTree(exchange.getRequestBody());
        var name = question.at("/identifiers/0/value").asText();
        var context = Optional.ofNullable(contexts.get(name));
        send(exchange, context.isPresent() ? 200 : 503, context.orElse(new byte[0]));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
