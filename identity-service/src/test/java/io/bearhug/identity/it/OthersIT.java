package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What other services keep of a person is shown with the rest; what cannot be asked is said to be missing. */
@QuarkusTest
@RealServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersIT {

    private static final List<String> PEERS = List.of("context", "decision", "delivery");

    private final HttpServer server = listen();

    @BeforeAll
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", OthersIT::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        PEERS.forEach(peer -> System.setProperty("bearhug.url." + peer, url));
    }

    @AfterAll
    void stop() {
        PEERS.forEach(peer -> System.clearProperty("bearhug.url." + peer));
        server.stop(0);
    }

    @Test
    void everything_everybody_keeps_is_shown() {
        String user = TestServers.randomWord();
        Api.send(Api.source("server"), "identify", Map.of("userId", user))
                .then()
                .statusCode(200);
        String person = Api.person("user_id", user, _ -> true).path("id");
        String token = given().contentType("application/json")
                .auth()
                .oauth2(Tokens.forClient("channel"))
                .body(Map.of("identifiers", List.of(Map.of("namespace", "user_id", "value", user))))
                .post("/v1/self/links")
                .then()
                .statusCode(200)
                .extract()
                .path("token");

        given().auth()
                .preemptive()
                .oauth2(token)
                .accept("application/json")
                .get("/v1/self")
                .then()
                .statusCode(200)
                .body("elsewhere.find {it.path == '/v1/contexts/" + person + "'}.content.personId", equalTo(person))
                .body(
                        "elsewhere.find {it.path.startsWith('/v1/decisions')}.content.items.id",
                        contains("d1", "d2", "d3"))
                .body("elsewhere.find {it.path.startsWith('/v1/decisions')}.content.next", nullValue())
                .body("elsewhere.find {it.path.startsWith('/v1/deliveries')}.content", nullValue())
                .body("elsewhere.find {it.path.endsWith('/events')}.content", equalTo(Map.of()))
                .body("words", hasItems(containsString("messages as we sent them: cannot be read just now")));
    }

    /** Decisions come in two pages, delivery-service is away, and of what they did nothing is known. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        boolean isService = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ");
        if (!isService) {
            send(exchange, 401, "{}");
        } else if (path.startsWith("/v1/deliveries")) {
            send(exchange, 503, "{}");
        } else if (path.endsWith("/events")) {
            send(exchange, 404, "{}");
        } else if (path.startsWith("/v1/contexts/")) {
            send(exchange, 200, "{\"personId\":\"" + path.substring("/v1/contexts/".length()) + "\"}");
        } else if (query.endsWith("&after=a%26b")) {
            send(exchange, 200, "{\"items\":[{\"id\":\"d3\"}]}");
        } else {
            send(exchange, 200, "{\"items\":[{\"id\":\"d1\"},{\"id\":\"d2\"}],\"next\":\"a&b\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port for the other services", e);
        }
    }
}
