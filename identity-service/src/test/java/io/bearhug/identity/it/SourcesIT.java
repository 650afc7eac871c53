package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources, their keys and what they may. */
@QuarkusTest
@RealServers
class SourcesIT {

    private final String id = "src-" + TestServers.randomWord();

    @Test
    void keys_are_shown_once_two_are_valid_and_one_can_be_retired() {
        String first = register("server");
        String second = rotate();

        Response source = Api.as("admin").get("/v1/sources/" + id);
        source.then().statusCode(200).body("keys", hasSize(2)).body("enabled", equalTo(true));
        assertThat(source.asString()).doesNotContain(first).doesNotContain(second);
        assertThat(page(first)).isEqualTo(200);
        assertThat(page(second)).isEqualTo(200);

        String oldest = source.path("keys[1].id");
        retire(oldest).then().statusCode(204);
        assertThat(page(first)).isEqualTo(401);
        assertThat(page(second)).isEqualTo(200);
        retire(oldest).then().statusCode(404);
        retire(source.path("keys[0].id")).then().statusCode(409);
    }

    @Test
    void when_a_key_was_last_used_is_known_to_the_hour() {
        String key = register("server");
        Api.as("admin").get("/v1/sources/" + id).then().body("keys[0].lastUsedAt", nullValue());
        assertThat(page(key)).isEqualTo(200);
        Eventually.holds("use is stored", () -> used() != null);
        assertThat(used()).endsWith(":00:00Z");
    }

    private String used() {
        return Api.as("admin").get("/v1/sources/" + id).path("keys[0].lastUsedAt");
    }

    @Test
    void a_disabled_source_sends_nothing_until_it_is_enabled() {
        String key = register("server");
        change(Map.of("trust", "server", "enabled", false))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        Response refused = Api.send(key, "page", Map.of("userId", "u1", "writeKey", key));
        refused.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("disabled"));
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("userId", "u1", "writeKey", key))
                .post("/v1/page")
                .then()
                .statusCode(403);
        change(Map.of("trust", "server")).then().statusCode(200);
        assertThat(page(key)).isEqualTo(200);
    }

    @Test
    void a_source_has_a_rate_of_its_own() {
        String key = register("server");
        change(Map.of("trust", "server", "rate", Map.of("perSecond", 0.01, "burst", 2)))
                .then()
                .statusCode(200)
                .body("rate.burst", equalTo(2.0f));
        assertThat(List.of(page(key), page(key))).containsOnly(200);
        Api.send(key, "page", Map.of("userId", "u1"))
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        change(Map.of("trust", "server")).then().statusCode(200);
        assertThat(page(key)).isEqualTo(200);
    }

    @Test
    void who_changed_what_is_known() {
        String key = register("browser");
        change(Map.of("trust", "server", "name", "Till")).then().statusCode(200);
        var _ = rotate();
        Response changes = Api.as("admin").get("/v1/sources/" + id + "/changes?limit=2");
        changes.then().statusCode(200).body("items.what", equalTo(List.of("keyAdded", "changed")));
        changes.then().body("items.by", hasItem("admin")).body("items[1].detail", containsString("server"));
        Api.as("admin")
                .queryParam("after", changes.<String>path("next"))
                .get("/v1/sources/" + id + "/changes")
                .then()
                .body("items.what", equalTo(List.of("registered")))
                .body("next", nullValue());
        assertThat(changes.asString()).doesNotContain(key);
    }

    @Test
    void lists_have_pages() {
        register("server");
        var _ = Api.source("server");
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            var request = Api.as("admin").queryParam("limit", 1);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/v1/sources");
            page.then().statusCode(200).body("items", hasSize(1));
            found.add(page.path("items[0].id"));
            after = page.path("next");
        } while (after != null);
        assertThat(found).contains(id).isSorted().doesNotHaveDuplicates();
        Api.as("admin").get("/v1/sources?limit=0").then().statusCode(400);
        Api.as("admin").get("/v1/sources?after=A%20B").then().statusCode(400);
    }

    @Test
    void what_no_source_can_be_is_refused() {
        Api.as("admin").get("/v1/sources/none").then().statusCode(404);
        Api.as("admin").get("/v1/sources/A%20B").then().statusCode(404);
        Api.as("admin")
                .body(Map.of("trust", "server"))
                .put("/v1/sources/none")
                .then()
                .statusCode(404);
        Api.as("admin")
                .body(Map.of("id", id, "trust", "server", "rate", Map.of("perSecond", -1, "burst", 1)))
                .post("/v1/sources")
                .then()
                .statusCode(400);
        Api.as("admin")
                .body("{\"id\":\"x\",\"trust\":\"god\"}")
                .post("/v1/sources")
                .then()
                .statusCode(400);
    }

    @Test
    void a_plan_that_rejects_refuses_with_pointers_and_one_that_warns_tells() {
        String key = register("server");
        plan("reject").then().statusCode(200).body("version", equalTo(1)).body("createdBy", equalTo("admin"));

        Api.send(key, "track", Map.of("event", "Product Viewed", "userId", "u1", "properties", Map.of("price", "much")))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/properties", "/properties/price"));
        Api.send(key, "track", Map.of("event", "Product Viewed", "userId", "u1", "properties", Map.of("sku", "s")))
                .then()
                .statusCode(200)
                .body("warnings", nullValue());
        Api.send(
                        key,
                        "batch",
                        Map.of(
                                "batch",
                                List.of(
                                        Map.of("type", "page", "userId", "u1"),
                                        Map.of(
                                                "type",
                                                "track",
                                                "event",
                                                "Product Viewed",
                                                "userId",
                                                "u1",
                                                "messageId",
                                                "pm"),
                                        Map.of("type", "identify", "userId", "u1", "traits", Map.of("age", "old")))))
                .then()
                .statusCode(200)
                .body("rejected.index", equalTo(List.of(1, 2)))
                .body("rejected[0].messageId", equalTo("pm"))
                .body("rejected[1].errors[0].pointer", equalTo("/traits/age"));

        plan("warn").then().statusCode(200).body("version", equalTo(2));
        Api.send(key, "track", Map.of("event", "Product Viewed", "userId", "u1"))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("warnings[0].index", equalTo(0))
                .body("warnings[0].errors[0].pointer", equalTo("/properties"));

        plan("observe").then().statusCode(200).body("version", equalTo(3));
        plan("observe").then().statusCode(200).body("version", equalTo(3));
        Api.send(key, "track", Map.of("event", "Product Viewed", "userId", "u1"))
                .then()
                .statusCode(200)
                .body("warnings", nullValue());
        assertThat(Api.as("admin").get("/q/metrics").asString())
                .contains("bearhug_events_unplanned_total{mode=\"observe\",source=\"" + id + "\"");
        Api.as("admin").get(planPath()).then().body("mode", equalTo("observe"));
        Api.as("admin").get(planPath() + "?version=1").then().body("mode", equalTo("reject"));
        Api.as("admin").get(planPath() + "?version=9").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"mode\":\"shout\"}",
                "{\"mode\":\"warn\",\"events\":{\"\":{}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":[]}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":null}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"type\":\"thing\"}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"$ref\":\"https://evil.example/s\"}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"properties\":{\"a\":{\"$ref\":\"#\"}}}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"properties\":{\"a\":{\"pattern\":\"(?=x)\"}}}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"$id\":\"urn:x\"}}}",
                "{\"mode\":\"warn\",\"events\":{\"E\":{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}}}",
            })
    void what_is_no_plan_is_refused(String body) {
        register("server");
        Api.as("admin")
                .body(body)
                .put(planPath())
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .contentType("application/problem+json");
        Api.as("admin").get(planPath()).then().statusCode(404);
    }

    @Test
    void schemas_made_to_burst_are_refused() {
        register("server");
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            steps.append("\"d")
                    .append(i)
                    .append("\":{\"allOf\":[")
                    .append(next)
                    .append(',')
                    .append(next)
                    .append("]},");
        }
        String bomb = "{\"mode\":\"reject\",\"events\":{\"E\":{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + steps
                + "\"d40\":{}}}}}";
        Api.as("admin").body(bomb).put(planPath()).then().statusCode(422);
        String deep = "{\"not\":".repeat(45) + "{}" + "}".repeat(45);
        Api.as("admin")
                .body("{\"mode\":\"reject\",\"events\":{\"E\":" + deep + "}}")
                .put(planPath())
                .then()
                .statusCode(422);
        Api.as("admin")
                .body("{\"mode\":\"reject\",\"events\":{\"E\":{\"enum\":[" + "1,".repeat(3_000) + "1]}}}")
                .put(planPath())
                .then()
                .statusCode(422);
        Api.as("admin")
                .body(Map.of("mode", "observe"))
                .put("/v1/sources/none/tracking-plan")
                .then()
                .statusCode(404);
    }

    private Response plan(String mode) {
        return Api.as("admin")
                .body(Map.of(
                        "mode",
                        mode,
                        "events",
                        Map.of(
                                "Product Viewed",
                                Map.of(
                                        "required",
                                        List.of("sku"),
                                        "properties",
                                        Map.of("price", Map.of("type", "number"))),
                                "$identify",
                                Map.of("properties", Map.of("age", Map.of("type", "integer"))))))
                .put(planPath());
    }

    private String planPath() {
        return "/v1/sources/" + id + "/tracking-plan";
    }

    private String register(String trust) {
        return Api.as("admin")
                .body(Map.of("id", id, "name", "Shop", "trust", trust))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .body("writeKey", not(nullValue()))
                .extract()
                .path("writeKey");
    }

    private Response change(Map<String, ?> settings) {
        return Api.as("admin").body(settings).put("/v1/sources/" + id);
    }

    private String rotate() {
        return Api.as("admin")
                .post("/v1/sources/" + id + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    private Response retire(String key) {
        return Api.as("admin").delete("/v1/sources/" + id + "/keys/" + key);
    }

    private static int page(String key) {
        return Api.send(key, "page", Map.of("userId", "u1")).statusCode();
    }
}
