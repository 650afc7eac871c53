package io.bearhug.benchmarks.load.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each decision is asked for once, and those that differ are told. */
class TakeAgainTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "/v1/decisions/same/replay", "{\"equal\":true}",
            "/v1/decisions/other/replay", "{\"equal\":false,\"decisionId\":\"other\"}");

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), "");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, Math.max(1, body.length));
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body.length == 0 ? new byte[1] : body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsWhatComesOutOtherwise() throws IOException {
        URI decisions = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/decisions/");
        Endpoint endpoint = new Endpoint(decisions, "Bearer t");
        TakeAgain again = new TakeAgain(endpoint, List.of("same", "other", "same", "gone"));

        Tally tally = new Runner(endpoint.address(), 2).run(new BackToBack(4, Duration.ofMinutes(1)), again);

        assertThat(tally.good()).containsOnly(Map.entry("equal", 2), Map.entry("differing", 1));
        assertThat(tally.bad()).containsOnly(Map.entry("404", 1));
        assertThat(again.differences()).singleElement().asString().contains("\"other\"");
    }
}
