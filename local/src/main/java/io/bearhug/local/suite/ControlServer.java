package io.bearhug.local.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bearhug.local.servers.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The supervisor's ear: {@code POST /up}, {@code POST /down} and {@code GET /status}, for who knows the token. */
final class ControlServer {

    /** What a command starts; lines it writes reach the person at once. */
    interface Command {
        void run(Consumer<String> out);
    }

    private final HttpServer server;
    private final String token;

    ControlServer(String token) throws IOException {
        this.token = token;
        this.server = HttpServer.create(Loopback.at(0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    ControlServer on(String path, Command command) {
        server.createContext(path, exchange -> answer(exchange, command));
        return this;
    }

    int start() {
        server.start();
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Command command) throws IOException {
        try (exchange) {
            if (!isAllowed(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            command.run(line -> write(body, line));
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    /** The person may have gone (Ctrl-C); the work goes on without them. */
    private static synchronized void write(OutputStream body, String line) {
        try {
            body.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            body.flush();
        } catch (IOException e) {
            System.out.println("(nobody listens) " + line);
        }
    }
}
