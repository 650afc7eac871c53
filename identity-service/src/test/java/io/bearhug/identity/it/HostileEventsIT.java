package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in at the front door of a source with a tracking plan is answered, and never as if it were our fault. */
@QuarkusTest
@RealServers
class HostileEventsIT {

    private static final List<String> VALUES = List.of(
            "null",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"[object Object]\"",
            "\"'; DROP TABLE person; --\"",
            "true",
            "-1",
            "1e308",
            "1e999999",
            "99999999999999999999999999999999999999",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"" + "a".repeat(5_000) + "!\"",
            "{\"$ref\":\"#\",\"\":{\"\":{\"~1\":[{}]}}}",
            "[" + "1,".repeat(3_000) + "1]",
            "{\"a\":".repeat(40) + "1" + "}".repeat(40));

    private static final List<String> FIELDS = List.of(
            "type",
            "event",
            "userId",
            "anonymousId",
            "messageId",
            "timestamp",
            "sentAt",
            "properties",
            "traits",
            "context",
            "groupId",
            "previousId",
            "name",
            "integrations");

    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "\u0000",
            "null",
            "[]",
            "[null]",
            "\"x\"",
            "{",
            "{\"batch\":null}",
            "{\"batch\":[null,5,\"x\",[],{}]}",
            "{\"batch\":{}}",
            "{\"batch\":[],\"batch\":[]}",
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[".repeat(50_000),
            "\ufeff{\"userId\":\"u\"}",
            "{\"userId\":\"u\"}{\"userId\":\"u\"}");

    @Test
    void every_field_with_every_value_is_answered() {
        String key = source();
        List<String> events = new ArrayList<>();
        for (String field : FIELDS) {
            VALUES.forEach(value -> events.add("{\"" + field + "\":" + value + ",\"x\":\"y\"}"));
            VALUES.forEach(value -> events.add(
                    "{\"type\":\"track\",\"event\":\"E\",\"userId\":\"u\"".replace("\"" + field + "\":", "\"x-\":")
                            + ",\"" + field + "\":" + value + "}"));
        }
        VALUES.forEach(value -> events.add("{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"email\":" + value
                + ",\"emailVerified\":" + value + "}}"));
        VALUES.forEach(value -> events.add("{\"type\":\"track\",\"event\":\"E\",\"userId\":\"u\",\"properties\":{\"a\":"
                + value + ",\"b\":{\"c\":" + value + "}}}"));
        for (String place : List.of("identifiers", "consent", "channel", "timezone")) {
            VALUES.forEach(value ->
                    events.add("{\"type\":\"page\",\"userId\":\"u\",\"context\":{\"" + place + "\":" + value + "}}"));
        }
        Random dice = new Random(11);
        for (String call : List.of("batch", "track", "identify")) {
            events.stream()
                    .filter(_ -> call.equals("batch") || dice.nextInt(6) == 0)
                    .forEach(event -> answer(key, call, call.equals("batch") ? "{\"batch\":[" + event + "]}" : event));
        }
    }

    @Test
    void every_body_is_answered() {
        String key = source();
        for (String call : List.of("batch", "track", "identify", "page", "screen", "group", "alias")) {
            WHOLE.forEach(body -> answer(key, call, body));
        }
        byte[] noise = new byte[2_000];
        new Random(5).nextBytes(noise);
        assertThat(Api.with(key).body(noise).post("/v1/batch").statusCode()).isEqualTo(400);
    }

    private static void answer(String key, String call, String body) {
        int status = Api.with(key)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/" + call)
                .statusCode();
        assertThat(status).as("%s %.200s", call, body).isIn(200, 400, 413);
    }

    /** Its plan looks into everything. */
    private static String source() {
        String id = "hostile-" + TestServers.randomWord();
        String key = Api.as("admin")
                .body(Map.of("id", id, "trust", "server"))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        Map<String, ?> money = Map.of("type", "number", "minimum", 0, "multipleOf", 0.01);
        Map<String, ?> schema = Map.of(
                "properties",
                Map.of(
                        "a", Map.of("anyOf", List.of(Map.of("pattern", "^(a+)+$"), money)),
                        "b", Map.of("additionalProperties", Map.of("uniqueItems", true, "maxLength", 5)),
                        "email", Map.of("format", "email", "maxLength", 100)),
                "propertyNames",
                Map.of("pattern", "^[a-z]+$"));
        Api.as("admin")
                .body(Map.of(
                        "mode",
                        "reject",
                        "unplanned",
                        "violation",
                        "events",
                        Map.of("E", schema, "$identify", schema, "$page", schema)))
                .put("/v1/sources/" + id + "/tracking-plan")
                .then()
                .statusCode(200);
        return key;
    }
}
