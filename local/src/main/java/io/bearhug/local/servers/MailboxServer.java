package io.bearhug.local.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** {@code GET /messages?to=ADDRESS}: the mails received, as JSON. */
final class MailboxServer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;

    private MailboxServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static MailboxServer start(int port, Mailbox mailbox) throws IOException {
        HttpServer server = HttpServer.create(Loopback.at(port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/messages", exchange -> answer(exchange, mailbox));
        server.start();
        return new MailboxServer(server, threads);
    }

    private static void answer(HttpExchange exchange, Mailbox mailbox) throws IOException {
        try (exchange) {
            byte[] body = MAPPER.writeValueAsBytes(
                    mailbox.to(to(exchange.getRequestURI().getRawQuery())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The parameter {@code to}; empty when not given. */
    static String to(@Nullable String query) {
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(parameter -> parameter.startsWith("to="))
                .map(parameter -> URLDecoder.decode(parameter.substring("to=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
