package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.rejects.RejectLog;
import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was refused is kept, can be looked at, and can be tried again. */
@QuarkusTest
@RealServers
class RejectsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    RejectLog log;

    private final String id = "rej-" + TestServers.randomWord();
    private String key = "";

    @BeforeEach
    void register() {
        key = Api.as("admin")
                .body(Map.of("id", id, "trust", "server"))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    @Test
    void a_refused_event_is_replayed_once_the_plan_lets_it_in() {
        plan("reject");
        Instant before = Instant.now();
        Api.send(
                        key,
                        "track",
                        Map.of(
                                "event",
                                "Order",
                                "userId",
                                id + "-p",
                                "messageId",
                                id + "-m",
                                "properties",
                                Map.of("n", "x")))
                .then()
                .statusCode(400);
        Api.send(key, "track", Map.of("userId", id + "-p", "properties", Map.of("n", 1)))
                .then()
                .statusCode(400);

        Response kept = rejects("", 2);
        kept.then()
                .body("items[0].reason", equalTo("invalid"))
                .body("items[1].reason", equalTo("plan"))
                .body("items[1].type", equalTo("track"))
                .body("items[1].event.properties.n", equalTo("x"))
                .body("items[1].errors[0].pointer", equalTo("/properties/n"));
        rejects("?reason=plan", 1).then().body("items[0].messageId", equalTo(id + "-m"));
        rejects("?event=Order", 1).then().body("items[0].reason", equalTo("plan"));

        replay(Map.of()).then().statusCode(200).body("accepted", equalTo(0)).body("rejected", equalTo(2));
        rejects("?event=Order", 1).then().body("items[0].replayedAt", notNullValue());

        plan("observe");
        Instant beforeReplay = Instant.now();
        replay(Map.of("reason", "plan")).then().body("accepted", equalTo(1)).body("next", nullValue());
        replay(Map.of("reason", "plan")).then().body("accepted", equalTo(0));
        rejects("", 1).then().body("items[0].reason", equalTo("invalid"));
        assertThat(Topics.values(Topic.EVENTS, "user_id:" + id + "-p", Event.class).stream()
                        .filter(event -> event.messageId().equals(id + "-m")))
                .singleElement()
                .satisfies(event -> assertThat(event.receivedAt()).isBetween(before.minusSeconds(1), beforeReplay));
    }

    @Test
    void pages_and_chosen_ones() {
        for (int i = 0; i < 5; i++) {
            Api.send(key, "track", Map.of("userId", "u" + i, "messageId", "m" + i))
                    .then()
                    .statusCode(400);
        }
        rejects("", 5);
        Response first = Api.as("admin").get(path() + "?limit=2");
        first.then().body("items.messageId", equalTo(List.of("m4", "m3")));
        Api.as("admin")
                .get(path() + "?limit=3&after=" + first.path("next"))
                .then()
                .body("items.messageId", equalTo(List.of("m2", "m1", "m0")))
                .body("next", nullValue());
        replay(Map.of("ids", List.of(first.<String>path("items[0].id")))).then().body("rejected", equalTo(1));
    }

    @Test
    void what_was_refused_from_a_client_with_a_token_is_kept_too() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.forClient("channel"))
                .contentType("application/json")
                .body(Map.of("userId", "u", "messageId", id))
                .post("/v1/track")
                .then()
                .statusCode(400);
        Eventually.holds("it is kept", () -> Api.as("admin")
                .get("/v1/sources/client:channel/rejects")
                .jsonPath()
                .getList("items.messageId")
                .contains(id));
    }

    @Test
    void who_is_erased_is_in_no_reject() {
        Api.send(key, "identify", Map.of("userId", id + "-gone")).then().statusCode(200);
        Api.send(key, "track", Map.of("userId", id + "-gone")).then().statusCode(400);
        rejects("", 1);
        String person = Api.person("user_id", id + "-gone", _ -> true).path("id");
        Api.as("admin").delete("/v1/persons/" + person).then().statusCode(202);
        Api.as("admin").get(path()).then().body("items", hasSize(0));
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        for (int i = 0; i < 4; i++) {
            Api.send(key, "track", Map.of("userId", "u", "messageId", "t" + i))
                    .then()
                    .statusCode(400);
        }
        rejects("", 4);
        log.trim(Instant.EPOCH, 2, 1_000_000).await().atMost(PATIENCE);
        rejects("", 2).then().body("items.messageId", equalTo(List.of("t3", "t2")));
        log.trim(Instant.now().plusSeconds(60), 2, 1_000_000).await().atMost(PATIENCE);
        Api.as("admin").get(path()).then().body("items", hasSize(0));
    }

    @Test
    void hostile_events_are_kept_or_not_but_never_break_anything() {
        for (String body : List.of(
                "{\"event\":\"E\",\"userId\":{},\"properties\":\"\\u0000\\ud800\"}",
                "{\"event\":[],\"userId\":\"u\",\"sentAt\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"event\":\"E\",\"userId\":\"[object Object]\",\"timestamp\":\"-999999999-01-01T00:00:00Z\"}",
                "{\"event\":\"" + "x".repeat(5_000) + "\",\"userId\":\"u\"}",
                "{\"messageId\":5,\"userId\":\"u\"}")) {
            Api.with(key).body(body).post("/v1/track").then().statusCode(400);
        }
        rejects("", 5).then().body("items.size()", equalTo(5));
        replay(Map.of()).then().statusCode(200).body("rejected", equalTo(5));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        Api.as("admin").get(path() + "?reason=mood").then().statusCode(400);
        Api.as("admin").get(path() + "?after=x").then().statusCode(400);
        Api.as("admin")
                .urlEncodingEnabled(false)
                .get(path() + "?event=%00")
                .then()
                .statusCode(400);
        Api.as("admin").get("/v1/sources/A%20B/rejects").then().statusCode(404);
        replay(Map.of("ids", List.of("x"))).then().statusCode(400);
        Api.as("admin").body("[]").post(path() + "/replay").then().statusCode(400);
    }

    private String path() {
        return "/v1/sources/" + id + "/rejects";
    }

    private Response replay(Map<String, ?> selection) {
        return Api.as("admin").body(selection).post(path() + "/replay");
    }

    /** So many, as soon as they are stored. */
    private Response rejects(String query, int count) {
        return Eventually.get(count + " rejects", () -> {
            Response found = Api.as("admin").get(path() + query);
            found.then().statusCode(200);
            return found.jsonPath().getList("items").size() == count
                    ? java.util.Optional.of(found)
                    : java.util.Optional.empty();
        });
    }

    private void plan(String mode) {
        Api.as("admin")
                .body(Map.of(
                        "mode",
                        mode,
                        "events",
                        Map.of("Order", Map.of("properties", Map.of("n", Map.of("type", "number"))))))
                .put("/v1/sources/" + id + "/tracking-plan")
                .then()
                .statusCode(200);
    }
}
