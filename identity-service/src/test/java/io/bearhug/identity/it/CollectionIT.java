package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class CollectionIT {

    @Test
    void a_yes_means_it_is_in_kafka() {
        String key = Api.source("server");

        Api.send(key, "track", Map.of("event", "Product Viewed", "userId", "durable-1", "messageId", "durable-m1"))
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(Topics.values(Topic.EVENTS, Event.class)).anySatisfy(event -> {
            assertThat(event.messageId()).isEqualTo("durable-m1");
            assertThat(event.fragment()).isEqualTo("user_id:durable-1");
            assertThat(event.trust()).isEqualTo(Trust.SERVER);
        });
    }

    @Test
    void the_good_events_of_a_batch_are_taken_and_the_bad_ones_listed() {
        String key = Api.source("browser");

        Api.send(
                        key,
                        "batch",
                        Map.of(
                                "writeKey",
                                key,
                                "sentAt",
                                "2026-03-01T10:00:00.000Z",
                                "batch",
                                List.of(
                                        Map.of("type", "page", "anonymousId", "batch-1", "messageId", "b1"),
                                        Map.of("type", "track", "anonymousId", "batch-1", "messageId", "b2"),
                                        Map.of("type", "identify", "anonymousId", "batch-1", "messageId", "b3"))))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("rejected[0].index", equalTo(1))
                .body("rejected[0].messageId", equalTo("b2"))
                .body("rejected[0].errors[0].pointer", equalTo("/event"));

        assertThat(Topics.values(Topic.EVENTS, Event.class).stream().map(Event::messageId))
                .contains("b1", "b3")
                .doesNotContain("b2");
    }

    @Test
    void a_batch_without_a_good_event_is_refused() {
        Api.send(Api.source("server"), "batch", Map.of("batch", List.of(Map.of("type", "page"))))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", containsString("/batch/0/"));
    }

    @Test
    void an_unknown_key_is_told_so() {
        Api.send("no-such-key", "track", Map.of("event", "E", "userId", "u"))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        given().contentType("application/json")
                .body(Map.of("event", "E", "userId", "u"))
                .post("/v1/track")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void a_channel_and_a_service_may_send_with_their_tokens_and_a_viewer_may_not() {
        Map<String, String> event = Map.of("event", "E", "userId", "token-1", "messageId", "token-m1");
        given().auth()
                .oauth2(Tokens.forClient("channel"))
                .contentType("application/json")
                .body(event)
                .post("/v1/track")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.forClient("delivery-service"))
                .contentType("application/json")
                .body(Map.of("event", "E", "userId", "token-1", "messageId", "token-m2"))
                .post("/v1/track")
                .then()
                .statusCode(200);
        Api.as("viewer").body(event).post("/v1/track").then().statusCode(403);

        assertThat(Topics.values(Topic.EVENTS, Event.class).stream().map(Event::source))
                .contains("client:channel", "client:delivery-service");
    }

    @Test
    void wrong_json_is_told_its_place() {
        Api.with(Api.source("server"))
                .body("{\"event\": \"E\",\n \"userId\": }")
                .post("/v1/track")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].line", equalTo(2))
                .body("errors[0].column", notNullValue());
    }

    @Test
    void what_is_too_large_is_refused() {
        String key = Api.source("server");
        Api.send(key, "track", Map.of("event", "E", "userId", "u", "properties", Map.of("x", "y".repeat(33_000))))
                .then()
                .statusCode(413);
        Api.send(key, "batch", Map.of("batch", pages(101))).then().statusCode(413);
        Api.with(key)
                .body("{\"batch\": [\"" + "x".repeat(520_000) + "\"]}")
                .post("/v1/batch")
                .then()
                .statusCode(413);
        Api.with(key).body("x".repeat(700_000)).post("/v1/batch").then().statusCode(413);
    }

    @Test
    void compressed_bodies_are_read_and_bombs_are_not() throws IOException {
        String key = Api.source("server");
        String page = "{\"batch\": [{\"type\": \"page\", \"userId\": \"zip-1\", \"messageId\": \"zip-m1\"}]}";
        Api.with(key)
                .header("Content-Encoding", "gzip")
                .body(gzip(page))
                .post("/v1/batch")
                .then()
                .statusCode(200);
        Api.with(key)
                .header("Content-Encoding", "gzip")
                .body(gzip(" ".repeat(50_000_000)))
                .post("/v1/batch")
                .then()
                .statusCode(413);
    }

    @Test
    void text_no_store_can_keep_is_made_storable() {
        String key = Api.source("server");
        Api.with(key)
                .body("{\"userId\": \"odd-\\u0000\\ud800-1\", \"traits\": {\"na\\u0000me\": \"a\\u0000b\\udc00\"}}")
                .post("/v1/identify")
                .then()
                .statusCode(200);
        assertThat(Api.person("user_id", "odd-\uFFFD\uFFFD-1", _ -> true).statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_of_registered_origins_may_send() {
        String key = Api.source("browser", "https://shop.example");
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/batch")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://shop.example");
        Api.with(key)
                .header("Origin", "https://shop.example")
                .body(Map.of("anonymousId", "cors-1"))
                .post("/v1/page")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example");
        String allowed = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/batch")
                .header("Access-Control-Allow-Origin");
        assertThat(allowed).isNull();
    }

    @Test
    void sources_are_registered_once_and_their_keys_shown_once() {
        String id = "s-" + io.bearhug.local.testing.TestServers.randomWord();
        Map<String, Object> source = Map.of("id", id, "name", "Shop", "trust", "server");
        String first = Api.as("admin")
                .body(source)
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        Api.as("admin").body(source).post("/v1/sources").then().statusCode(409);
        Api.as("marketer").body(source).post("/v1/sources").then().statusCode(403);
        Api.as("admin").get("/v1/sources?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        assertThat(Api.as("admin").get("/v1/sources?limit=200").asString()).doesNotContain(first);

        String second = rotate(id);
        assertThat(track(first)).isEqualTo(200);
        assertThat(track(second)).isEqualTo(200);
        String third = rotate(id);
        assertThat(track(first)).isEqualTo(401);
        assertThat(track(third)).isEqualTo(200);
        Api.as("admin").post("/v1/sources/none/keys").then().statusCode(404);
        Api.as("admin")
                .body(Map.of("id", "A B", "trust", "server"))
                .post("/v1/sources")
                .then()
                .statusCode(400);
    }

    private static String rotate(String id) {
        return Api.as("admin")
                .post("/v1/sources/" + id + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    private static int track(String key) {
        return Api.send(key, "track", Map.of("event", "E", "userId", "rotating-1"))
                .statusCode();
    }

    private static List<Map<String, String>> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of("type", "page", "userId", "many-" + i))
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
