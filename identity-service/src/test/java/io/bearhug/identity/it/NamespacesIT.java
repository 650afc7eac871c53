package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits of namespaces: tried out, put into force, and what was divided by former ones follows. */
@QuarkusTest
@RealServers
class NamespacesIT {

    private static final String PATH = "/v1/identity/namespaces";
    private static final Map<String, Object> ONE_PER_CHAT = Map.of("chat_id", Map.of("sharedAfter", 1));

    private final String word = TestServers.randomWord();

    private String shop = "";
    private int told;

    @BeforeEach
    void aShopTells() {
        shop = Api.source("server");
    }

    @AfterEach
    void asItWas() {
        if (!Api.as("admin")
                .get(PATH)
                .jsonPath()
                .get("namespaces.chat_id.sharedAfter")
                .equals(2)) {
            put(Map.of());
        }
    }

    @Test
    void limits_are_tried_out_then_put_into_force_and_taken_back() {
        for (String user : List.of("one", "two")) {
            Api.send(shop, "track", chat(user)).then().statusCode(200);
        }
        Eventually.holds("both are known", () -> isKnown("one") && isKnown("two"));
        String owner = Api.person("admin", "chat_id", "chat" + word).path("id");

        List<List<String>> split = tried(ONE_PER_CHAT);
        assertThat(split).contains(List.of(owner));
        assertThat(tried(Map.of())).doesNotContain(List.of(owner));
        Api.person("admin", "chat_id", "chat" + word).then().body("identifiers", hasSize(2));

        long version = put(ONE_PER_CHAT);
        somethingIsToldOfTheChat();
        Response alone =
                Api.person("chat_id", "chat" + word, it -> Api.names(it).size() == 1);
        alone.then().body("identifiers[0].shared", equalTo(true));
        Api.as("agent")
                .get("/v1/persons/" + alone.path("id") + "/lineage")
                .then()
                .body("items[0].cause.kind", equalTo("configuration"))
                .body("items[0].configuration", equalTo((int) version));
        Api.as("admin")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", equalTo((int) version))
                .body("reason", equalTo("test"))
                .body("namespaces.chat_id.sharedAfter", equalTo(1))
                .body("namespaces.email.maxPerPerson", equalTo(5));
        Api.as("admin").get(PATH + "/versions").then().body("items.version", hasItem((int) version));

        assertThat(put(Map.of())).isEqualTo(version + 1);
        long first = waiting();
        somethingIsToldOfTheChat();
        Api.person("chat_id", "chat" + word, it -> Api.names(it).size() == 2)
                .then()
                .body("identifiers.find {it.namespace == 'chat_id'}.shared", equalTo(false));
        Eventually.holds("the others follow", () -> waiting() == 0 || waiting() < first);
    }

    /** Whoever an event is about is divided by the limits in force at once; all others follow. */
    private void somethingIsToldOfTheChat() {
        Map<String, Object> yes = Map.of("categoryPreferences", Map.of("purpose" + told++, true));
        List<Map<String, String>> chat = List.of(Map.of("namespace", "chat_id", "value", "chat" + word));
        Api.send(shop, "track", Map.of("event", "Chat Read", "context", Map.of("identifiers", chat, "consent", yes)))
                .then()
                .statusCode(200);
    }

    private static long waiting() {
        return Api.as("admin").get(PATH).jsonPath().getLong("waiting");
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() {
        long version = version();
        Map<String, Object> bad = Map.of(
                "user_id", Map.of("maxPerPerson", 2), "email", Map.of("priority", 1), "chat_id", Map.of("bridges", 3));
        Api.as("admin")
                .body(Map.of("namespaces", bad, "version", version, "reason", "test"))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/namespaces/email/priority"));
        Api.as("admin")
                .body(Map.of("namespaces", Map.of("user_id", Map.of("maxPerPerson", 2))))
                .post(PATH + "/dry-run")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("cannot be changed"));
        Api.as("admin")
                .body(Map.of("namespaces", Map.of(), "version", version + 7, "reason", "test"))
                .put(PATH)
                .then()
                .statusCode(409);
        Api.as("admin").body(Map.of("namespaces", Map.of())).put(PATH).then().statusCode(400);
        Api.as("admin")
                .body(Map.of("namespaces", Map.of(), "limit", 0))
                .post(PATH + "/dry-run")
                .then()
                .statusCode(400);
        for (String user : List.of("viewer", "marketer", "approver", "agent")) {
            Api.as(user).get(PATH).then().statusCode(403);
            Api.as(user).body(Map.of()).put(PATH).then().statusCode(403);
        }
        assertThat(version()).isEqualTo(version);
    }

    /** Persons who would come apart by these limits. */
    private static List<List<String>> tried(Map<String, Object> limits) {
        List<List<String>> split = new ArrayList<>();
        Long next = 0L;
        while (next != null) {
            Response answer = Api.as("admin")
                    .body(Map.of("namespaces", limits, "after", next, "limit", 50))
                    .post(PATH + "/dry-run");
            answer.then().statusCode(200).body("regions", greaterThan(-1));
            split.addAll(answer.jsonPath().getList("examples.findAll {it.kind == 'split'}.persons"));
            next = answer.jsonPath().get("next") == null
                    ? null
                    : answer.jsonPath().getLong("next");
        }
        return split;
    }

    private static long version() {
        return Api.as("admin").get(PATH).jsonPath().getLong("version");
    }

    private static long put(Map<String, Object> limits) {
        Map<String, Object> body = new HashMap<>();
        body.put("namespaces", limits);
        body.put("version", version());
        body.put("reason", "test");
        Response answer = Api.as("admin").body(body).put(PATH);
        answer.then().statusCode(200);
        return answer.jsonPath().getLong("version");
    }

    private boolean isKnown(String user) {
        return Api.person("admin", "user_id", user + word).statusCode() == 200;
    }

    private Map<String, Object> chat(String user) {
        return Map.of(
                "userId",
                user + word,
                "event",
                "Chat Opened",
                "context",
                Map.of("identifiers", List.of(Map.of("namespace", "chat_id", "value", "chat" + word))));
    }
}
