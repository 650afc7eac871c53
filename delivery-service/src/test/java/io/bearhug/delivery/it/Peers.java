package io.bearhug.delivery.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The two doors of other services that delivery knocks at. What decision-service answers follows from the decision's id:
 * {@code gone-…} no longer holds, {@code away-…} cannot be asked the first two times. Identity-service refuses to be asked the
 * first time a message id comes, and shows under {@code /told} what it was told.
 */
public final class Peers implements QuarkusTestResourceLifecycleManager {

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            return config(listen());
        } catch (IOException e) {
            throw new IllegalStateException("no port for the peers", e);
        }
    }

    private static Map<String, String> config(HttpServer server) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("bearhug.url.decision", url, "bearhug.url.identity", url);
    }

    private HttpServer listen() throws IOException {
        HttpServer starting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        starting.createContext("/v1/decisions", this::stillTrue);
        starting.createContext("/v1/identify", this::identify);
        starting.createContext("/told", exchange -> answer(exchange, 200, "[" + String.join(",", told) + "]"));
        starting.start();
        server = starting;
        return starting;
    }

    private void stillTrue(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().split("/", 5)[3];
        boolean authorised = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ");
        if (!authorised || (id.startsWith("away-") && count(id) <= 2)) {
            answer(exchange, authorised ? 503 : 403, "{}");
        } else {
            answer(exchange, 200, "{\"holds\":" + !id.startsWith("gone-") + ",\"reason\":\"said so\"}");
        }
    }

    private void identify(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (count(body) == 1) {
            answer(exchange, 503, "{}");
        } else {
            told.add(body);
            answer(exchange, 200, "{\"success\":true}");
        }
    }

    private int count(String what) {
        return asked.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
