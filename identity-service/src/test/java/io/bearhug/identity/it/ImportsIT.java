package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of rows become events, each once, whatever happens on the way. */
@QuarkusTest
@RealServers
class ImportsIT {

    private static final Map<String, ?> MAPPING = Map.of(
            "userId", "no",
            "traits",
                    Map.of("email", "mail", "orders", Map.of("column", "orders", "as", "number"), "firstName", "name"),
            "identifiers", List.of(Map.of("namespace", "loyalty_id", "column", "card")),
            "consents", Map.of("marketing", "news"));

    private final String word = TestServers.randomWord();
    private final String source = "imp-" + word;

    @BeforeEach
    void register() {
        Api.as("admin")
                .body(Map.of("id", source, "trust", "server"))
                .post("/v1/sources")
                .then()
                .statusCode(201);
    }

    @Test
    void rows_of_csv_become_persons_and_bad_ones_are_told() {
        String id = csv();
        rows(id, "", """
                no;mail;orders;name;card;news\r
                %1$s-1;%1$s-1@x.org;3;"Ann; the ""first\""";777%1$s;yes\r
                %1$s-2;%1$s-2@x.org;many;Ben;;no
                ;;;Nobody;;
                %1$s-4;%1$s-4@x.org;1
                %1$s-5;%1$s-5@x.org;;"Eve\nLine";;1
                """.formatted(word)).then().statusCode(200).body("rows.received", equalTo(5));

        Response done = over(id);
        done.then()
                .body("state", equalTo("done"))
                .body("rows.accepted", equalTo(2))
                .body("rows.rejected", equalTo(3));
        Api.as("admin")
                .get("/v1/imports/" + id + "/errors")
                .then()
                .body("items.row", equalTo(List.of(2, 3, 4)))
                .body("items[0].errors[0].pointer", equalTo("/orders"))
                .body("items[2].errors[0].detail", containsString("6 fields"));
        Response ann =
                Api.person("user_id", word + "-1", person -> Api.names(person).contains(word + "-1@x.org"));
        ann.then()
                .body("traits.firstName.value", equalTo("Ann; the \"first\""))
                .body("traits.orders.value", equalTo(3))
                .body("consents.find { it.purpose == 'marketing' }.granted", equalTo(true));
        Api.person("user_id", word + "-5", person -> "Eve\nLine".equals(person.path("traits.firstName.value")));
    }

    @Test
    void a_line_that_was_cut_is_gone_on_with_and_nothing_counts_twice() throws IOException {
        String id = ndjson();
        List<String> rows = events(650);
        cutOff(id, rows.subList(0, 500));
        Eventually.holds("whole portions are here", () -> received(id) >= 200);
        int before = received(id);
        assertThat(before).isLessThanOrEqualTo(500);

        rows(id, "?more=true&from=" + (before + 1), String.join("\n", rows.subList(before, 600)))
                .then()
                .statusCode(200)
                .body("rows.received", equalTo(600))
                .body("state", equalTo("receiving"));
        rows(id, "?from=900", "{}").then().statusCode(409);
        rows(id, "", String.join("\n", rows)).then().statusCode(200).body("rows.received", equalTo(650));

        over(id).then().body("rows.accepted", equalTo(650)).body("rows.rejected", equalTo(0));
        assertThat(Topics.values(Topic.EVENTS, "user_id:" + word, Event.class).stream()
                        .filter(event -> event.source().equals(source))
                        .map(Event::messageId))
                .hasSize(650)
                .doesNotHaveDuplicates()
                .allMatch(messageId -> messageId.startsWith("import-" + id));
        rows(id, "", "{}").then().statusCode(409);
    }

    @Test
    void hostile_rows_cost_only_themselves() {
        String id = ndjson();
        String body = String.join(
                "\n",
                "{\"type\":\"page\",\"userId\":\"" + word + "-h\"}",
                "garbage",
                "[]",
                "null",
                "{\"type\":\"page\",\"userId\":\"u\",\"a\":1,\"a\":2}",
                "{\"type\":\"page\",\"userId\":\"[object Object]\"}",
                "{\"type\":\"page\",\"userId\":\"\\u0000\\ud800\",\"x\":\"\\u0000\"}",
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                "x".repeat(10 * 1_024 * 1_024),
                "{\"type\":\"identify\",\"userId\":\"" + word + "-h\",\"traits\":" + names(30) + "}",
                "{\"type\":\"page\",\"context\":{\"identifiers\":" + identifiers(21) + "}}",
                "{\"type\":\"page\",\"userId\":\"" + word + "-h\",\"properties\":{\"x\":\"" + "y".repeat(40_000)
                        + "\"}}",
                "\u0000",
                "{\"type\":\"page\",\"userId\":\"" + word + "-last\"}");
        rows(id, "", body).then().statusCode(200).body("rows.received", equalTo(14));
        Response done = over(id);
        assertThat(done.<Integer>path("rows.accepted") + done.<Integer>path("rows.rejected"))
                .isEqualTo(14);
        Api.as("admin")
                .get("/v1/imports/" + id + "/errors?limit=3")
                .then()
                .body("items.row", equalTo(List.of(2, 3, 4)))
                .body("next", equalTo("4"));
        Api.person("user_id", word + "-last", _ -> true).then().statusCode(200);
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_row() {
        String id = csv();
        String row = word + "-q;;;" + "N".repeat(250) + ";;\n";
        rows(id, "", "no;mail;orders;name;card;news\n" + word + ";;;\"open;;\n" + row.repeat(300))
                .then()
                .statusCode(200);
        over(id).then().body("rows.accepted", equalTo(300)).body("rows.rejected", equalTo(1));
    }

    @Test
    void an_import_can_be_cancelled() {
        String id = ndjson();
        rows(id, "?more=true", "{\"type\":\"page\",\"userId\":\"u\"}").then().statusCode(200);
        Api.as("admin")
                .post("/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        rows(id, "", "{}").then().statusCode(409);
        Api.as("admin").get("/v1/imports?limit=200").then().body("items.id", hasItem(id));
        Api.as("admin").post("/v1/imports/none/cancel").then().statusCode(404);
    }

    @Test
    void columns_that_are_not_there_are_told_before_anything_is_taken() {
        String id = csv();
        rows(id, "", "no;mail\na;b").then().statusCode(400).body("errors[0].detail", containsString("card"));
        rows(id, "", "no;no\na;b").then().statusCode(400);
        rows(id, "", "\"no\n").then().statusCode(400);
        Api.as("admin")
                .get("/v1/imports/" + id)
                .then()
                .body("rows.received", equalTo(0))
                .body("state", equalTo("receiving"));
    }

    @Test
    void what_is_no_import_is_refused() {
        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("source", "none", "format", "ndjson"),
                Map.of("source", "A B", "format", "ndjson"),
                Map.of("source", source, "format", "xml"),
                Map.of("source", source, "format", "csv"),
                Map.of("source", source, "format", "csv", "delimiter", "ab", "mapping", Map.of("userId", "a")),
                Map.of("source", source, "format", "csv", "delimiter", "\"", "mapping", Map.of("userId", "a")),
                Map.of("source", source, "format", "csv", "mapping", Map.of()),
                Map.of("source", source, "format", "csv", "mapping", Map.of("userId", "a", "type", "track")),
                Map.of("source", source, "format", "csv", "mapping", Map.of("userId", "a", "type", "shout")),
                Map.of("source", source, "format", "csv", "mapping", Map.of("userId", "a", "traits", Map.of("x", 5))),
                Map.of(
                        "source",
                        source,
                        "format",
                        "csv",
                        "mapping",
                        Map.of("userId", "a", "identifiers", List.of(Map.of()))))) {
            Api.as("admin")
                    .body(body)
                    .post("/v1/imports")
                    .then()
                    .statusCode(oneOf(400, 422))
                    .contentType("application/problem+json");
        }
        Api.as("admin").get("/v1/imports/none").then().statusCode(404);
        Api.as("admin").get("/v1/imports/none/errors").then().statusCode(404);
        Api.as("admin")
                .contentType("text/csv")
                .body("a")
                .put("/v1/imports/none/rows")
                .then()
                .statusCode(404);
    }

    /** Other routes hold their bodies in memory and keep their limit, with and without a length. */
    @Test
    void only_rows_may_be_large() throws IOException {
        String large = "{\"event\":\"E\",\"userId\":\"u\",\"x\":\"" + "y".repeat(700_000) + "\"}";
        Api.as("admin").body(large).post("/v1/track").then().statusCode(413);
        assertThat(chunked("POST", "/v1/track", "application/json", large)).contains(" 413 ");
        assertThat(chunked("POST", "/v1/imports", "application/json", "{\"x\":[" + "0,".repeat(400_000) + "0]}"))
                .contains(" 413 ");
        Api.as("admin")
                .body(Map.of("source", "y".repeat(100_000)))
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Api.as("viewer")
                .contentType("text/csv")
                .body(large)
                .put("/v1/imports/none/rows")
                .then()
                .statusCode(403);
    }

    private String csv() {
        return announce(Map.of("source", source, "format", "csv", "delimiter", ";", "mapping", MAPPING));
    }

    private String ndjson() {
        return announce(Map.of("source", source, "format", "ndjson", "name", "a file"));
    }

    private static String announce(Map<String, ?> body) {
        return Api.as("admin")
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response rows(String id, String query, String body) {
        return Api.as("admin")
                .contentType("text/plain; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/v1/imports/" + id + "/rows" + query);
    }

    private static Response over(String id) {
        return Eventually.get("import is over", () -> {
            Response found = Api.as("admin").get("/v1/imports/" + id);
            found.then().statusCode(200);
            return "done".equals(found.path("state")) ? java.util.Optional.of(found) : java.util.Optional.empty();
        });
    }

    private static int received(String id) {
        return Api.as("admin").get("/v1/imports/" + id).path("rows.received");
    }

    private List<String> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"page\",\"userId\":\"" + word + "\",\"properties\":{\"pad\":\""
                        + "p".repeat(50) + "\"}}")
                .toList();
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"t" + i + "\":[[[{}]]]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String identifiers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"namespace\":\"device_id\",\"value\":\"d" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Promises more than it sends, and hangs up in the middle of a row. */
    private static void cutOff(String id, List<String> rows) throws IOException {
        String body = String.join("\n", rows) + "\n{\"type\":\"pa";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /v1/imports/" + id + "/rows HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.forUser("admin")
                            + "\r\nContent-Type: text/plain\r\nContent-Length: 10000000\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Eventually.holds("rows have arrived", () -> received(id) >= 200);
        }
    }

    /** The first line of the answer to a body without a length. */
    private static String chunked(String method, String path, String type, String body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.forUser("admin")
                            + "\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(body.length()) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            try {
                out.write((body + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                // refused before all was sent
            }
            byte[] answer = new byte[64];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
    }
}
