package io.bearhug.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bearhug.local.servers.Loopback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch streamMayEnd = new CountDownLatch(1);
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void start() throws Exception {
        service = HttpServer.create(Loopback.at(0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/v1/track", GatewayIT::echo);
        service.createContext("/v1/contexts/p/stream", this::stream);
        service.start();
        URI here = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        int free = freePort();
        gateway = new Gateway(
                free,
                Map.of(Routes.IDENTITY, here, Routes.CONTEXT, here, Routes.DECISION, URI.create("http://127.0.0.1:1")),
                _ -> false);
        gateway.start();
    }

    @AfterEach
    void stop() {
        streamMayEnd.countDown();
        gateway.stop();
        service.stop(0);
        http.shutdownNow();
    }

    @Test
    void a_request_is_forwarded_and_says_who_asked() throws Exception {
        HttpResponse<String> answer = post("/v1/track?a=b", HttpRequest.BodyPublishers.ofString("hello"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("hello /v1/track?a=b 127.0.0.1 http "
                        + gateway.address().replace("http://", ""));
    }

    @Test
    void a_service_that_is_away_is_told_as_a_problem_with_a_time_to_try_again() throws Exception {
        HttpResponse<String> answer = post("/v1/decisions", HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_path_nobody_serves_is_a_problem() throws Exception {
        assertThat(post("/q/metrics", HttpRequest.BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_announced_or_not() throws Exception {
        byte[] large = new byte[1_100_000];

        assertThat(post("/v1/track", HttpRequest.BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/track", HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_stream_of_events_passes_at_once() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.address() + "/v1/contexts/p/stream"))
                .build();

        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        byte[] first = answer.body().readNBytes("data: 1\n\n".length());

        assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("data: 1\n\n");
        assertThat(streamMayEnd.getCount()).isEqualTo(1);
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket()) {
            socket.bind(Loopback.at(0));
            return socket.getLocalPort();
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String text = String.join(
                    " ",
                    body,
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("X-Forwarded-For"),
                    exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"),
                    exchange.getRequestHeaders().getFirst("X-Forwarded-Host"));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            boolean _ = streamMayEnd.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
