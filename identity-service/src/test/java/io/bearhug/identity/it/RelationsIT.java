package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person's orders and words say of others: shown, told on, erased for those it is about, and never taken for who they are. */
@QuarkusTest
@RealServers
class RelationsIT {

    private final String word = TestServers.randomWord();
    private String shop = "";

    @BeforeEach
    void aShopTells() {
        shop = Api.source("server");
    }

    @Test
    void a_gift_becomes_a_recipient_and_an_occasion_that_others_hear_of() {
        gift("giver", "ada", Instant.now());

        Response giver = known("giver", 1);
        giver.then()
                .body("relations[0].kind", equalTo("recipient"))
                .body("relations[0].name", equalTo("Ada " + word))
                .body("relations[0].contact", equalTo("email:ada" + word + "@example.org"))
                .body("relations[0].kindOfFact", equalTo("observed"))
                .body("occasions[0].kind", equalTo("gift"))
                .body("occasions[0].relation", equalTo(giver.path("relations[0].id")))
                .body("occasions[0].lastGift.name", equalTo("Diaper bag"))
                .body("occasions[0].address.city", equalTo("Bonn"));
        assertThat(Api.names(giver)).containsExactly("giver" + word);
        assertThat(Api.person("admin", "email", "ada" + word + "@example.org").statusCode())
                .isEqualTo(404);
        assertThat(Topics.values(Topic.PERSONS, giver.path("id"), Person.class).getLast())
                .satisfies(told -> assertThat(told.occasions()).hasSize(1));
        assertThat(Api.person("viewer", "user_id", "giver" + word).asString()).doesNotContain("Ada " + word);
        Api.as("agent")
                .accept("text/plain")
                .get("/v1/persons/" + giver.path("id") + "/export")
                .then()
                .statusCode(200)
                .body(containsString("Ada " + word + " (recipient)"))
                .body(containsString("gift for Ada " + word));
        Api.as("agent")
                .get("/v1/persons/" + giver.path("id") + "/export")
                .then()
                .body("others.find {it.field == 'name'}.value", equalTo("Ada " + word))
                .body("others.find {it.field == 'name'}.identifier", equalTo("user_id:giver" + word));
    }

    @Test
    void who_it_is_about_can_have_it_erased_and_late_words_do_not_bring_it_back() {
        Instant before = Instant.now();
        gift("one", "eve", before);
        gift("two", "eve", before);
        send("identify", Map.of("userId", "eve" + word, "traits", Map.of("email", "eve" + word + "@example.org")));
        known("one", 1);
        known("two", 1);
        Api.person("user_id", "eve" + word, it -> Api.names(it).size() == 2);

        Map<String, String> eve = Map.of("namespace", "email", "value", " EVE" + word + "@example.org ");
        Api.as("agent").body(eve).post("/v1/erasures/mentions").then().statusCode(403);
        Api.as("admin").body(Map.of()).post("/v1/erasures/mentions").then().statusCode(400);
        Api.as("admin")
                .body(eve)
                .post("/v1/erasures/mentions")
                .then()
                .statusCode(200)
                .body("persons", equalTo(2))
                .body("stores[0].state", equalTo("erased"));

        for (String giver : List.of("one", "two")) {
            Response left = known(giver, 0);
            left.then().body("occasions", hasSize(0));
            assertThat(left.asString()).doesNotContainIgnoringCase("eve" + word + "@");
            assertThat(Topics.values(Topic.PERSONS, left.path("id"), Person.class)
                            .getLast()
                            .relations())
                    .isEmpty();
        }
        Api.person("admin", "user_id", "eve" + word).then().statusCode(200).body("identifiers", hasSize(2));
        Api.as("admin").body(eve).post("/v1/erasures/mentions").then().body("facts", equalTo(0));

        gift("one", "eve", before.minus(Duration.ofHours(1)));
        send("identify", Map.of("userId", "one" + word, "traits", Map.of("heard", true)));
        Api.person("user_id", "one" + word, it -> it.path("traits.heard") != null)
                .then()
                .body("relations", hasSize(0))
                .body("occasions", hasSize(0));
        gift("one", "eve", Instant.now());
        known("one", 1);
    }

    @Test
    void what_was_told_comes_apart_with_those_who_told_it_and_goes_with_them() {
        send("track", stated("tom", "Relation Stated", Map.of("name", "Kid " + word, "kind", "child")));
        send("track", stated("tim", "Relation Stated", Map.of("name", "Pal " + word, "kind", "friend")));
        String tom = known("tom", 1).path("id");
        String tim = known("tim", 1).path("id");
        Map<String, Object> pair = Map.of("a", name("tom"), "b", name("tim"), "reason", "test");

        decide("mustLink", pair);
        known("tom", 2);
        Api.as("admin")
                .body(pair)
                .post("/v1/persons/" + tom + "/unmerge")
                .then()
                .statusCode(200);
        known("tom", 1).then().body("relations[0].name", equalTo("Kid " + word)).body("id", equalTo(tom));
        known("tim", 1).then().body("relations[0].name", equalTo("Pal " + word)).body("id", equalTo(tim));
    }

    @Test
    void a_household_has_members_who_stay_themselves() {
        for (String one : List.of("ann", "bob")) {
            send(
                    "page",
                    Map.of(
                            "userId",
                            one + word,
                            "context",
                            Map.of(
                                    "identifiers",
                                    List.of(Map.of(
                                            "namespace",
                                            "postal_address",
                                            "value",
                                            "way 1 " + word,
                                            "role",
                                            "HOUSEHOLD")))));
        }
        Response ann = member("ann");
        Response bob = member("bob");
        String household = ann.path("households[0].id");
        assertThat(ann.<String>path("id")).isNotEqualTo(bob.path("id"));
        assertThat(bob.<String>path("households[0].id")).isEqualTo(household);
        Response members = Api.as("agent").get("/v1/identity/households/" + household);
        assertThat(members.jsonPath().getList("persons")).containsExactlyInAnyOrder(ann.path("id"), bob.path("id"));
        Api.as("viewer").get("/v1/identity/households/" + household).then().statusCode(403);
        Api.as("agent").get("/v1/identity/households/none").then().statusCode(404);
    }

    private Response member(String user) {
        return Api.person(
                "user_id",
                user + word,
                it -> it.jsonPath().getList("households").size() == 1);
    }

    private Response known(String user, int relations) {
        return Api.person(
                "user_id", user + word, it -> it.jsonPath().getList("relations").size() == relations);
    }

    private Map<String, String> name(String user) {
        return Map.of("namespace", "user_id", "value", user + word);
    }

    private void gift(String from, String to, Instant at) {
        send(
                "track",
                Map.of(
                        "userId",
                        from + word,
                        "event",
                        "Order Completed",
                        "timestamp",
                        at.toString(),
                        "properties",
                        Map.of(
                                "gift_wrap",
                                true,
                                "shipping_address",
                                Map.of("name", capital(to) + " " + word, "street", "Way 1", "city", "Bonn"),
                                "products",
                                List.of(Map.of("name", "Diaper bag", "category", "baby"))),
                        "context",
                        Map.of(
                                "identifiers",
                                List.of(Map.of(
                                        "namespace",
                                        "email",
                                        "value",
                                        to + word + "@example.org",
                                        "role",
                                        "RECIPIENT")))));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private Map<String, Object> stated(String user, String event, Map<String, Object> told) {
        return Map.of("userId", user + word, "event", event, "properties", told);
    }

    private static void decide(String type, Map<String, Object> pair) {
        Map<String, Object> fact = new java.util.HashMap<>(pair);
        fact.put("type", type);
        Api.as("admin").body(fact).post("/v1/identity/facts").then().statusCode(200);
    }

    private void send(String call, Map<String, ?> event) {
        Api.send(shop, call, event).then().statusCode(200);
    }
}
