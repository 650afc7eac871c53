package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class PersonsIT {

    @Test
    void signing_in_makes_one_person_of_two() {
        String shop = Api.source("server");
        send(shop, "page", Map.of("anonymousId", "merge-a"));
        send(shop, "identify", Map.of("userId", "merge-u", "traits", Map.of("size", "M")));
        String device = Api.person("anonymous_id", "merge-a", _ -> true).path("id");
        String user = Api.person("user_id", "merge-u", _ -> true).path("id");

        send(shop, "identify", Map.of("userId", "merge-u", "anonymousId", "merge-a", "traits", Map.of("city", "Ulm")));

        Response merged =
                Api.person("anonymous_id", "merge-a", p -> p.path("id").equals(user));
        merged.then()
                .body("identifiers.value", hasItems("merge-u", "merge-a"))
                .body("traits.size.value", equalTo("M"))
                .body("traits.size.kind", equalTo("stated"))
                .body("traits.city.value", equalTo("Ulm"))
                .body("mergedFrom", equalTo(List.of(device)));
        Api.as("agent")
                .get("/v1/persons/" + device)
                .then()
                .statusCode(200)
                .body("id", equalTo(user))
                .body("redirectedFrom", equalTo(device));
        assertThat(snapshotsOf(device)).last().extracting(Person::redirectTo).isEqualTo(user);
        assertThat(versions(user)).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void those_who_need_not_know_see_stars() {
        String shop = Api.source("server");
        send(
                shop,
                "identify",
                Map.of(
                        "userId",
                        "mask-u",
                        "traits",
                        Map.of("email", "Mask@Example.org", "emailVerified", true, "size", "L")));
        Api.person("email", "mask@example.org", _ -> true)
                .then()
                .body("identifiers.value", hasItems("mask@example.org"))
                .body("identifiers.find {it.namespace == 'email'}.verified", equalTo(true));

        for (String user : List.of("viewer", "marketer", "approver")) {
            Response masked = Api.person(user, "user_id", "mask-u");
            masked.then().statusCode(200).body("traits.size.value", equalTo("L"));
            assertThat(masked.asString()).doesNotContainIgnoringCase("mask@example");
        }
        Api.as("admin")
                .body(Map.of("namespace", "email", "value", " MASK@example.org "))
                .post("/v1/persons/search")
                .then()
                .statusCode(200);
        Api.as("viewer").get("/v1/persons/none").then().statusCode(404);
        Api.as("viewer").get("/v1/persons").then().statusCode(400);
        io.restassured.RestAssured.given().get("/v1/persons/x").then().statusCode(401);
    }

    @Test
    void people_are_found_by_what_they_are_called() {
        String shop = Api.source("server");
        send(shop, "identify", named("called-b", Map.of("firstName", "Xanthippe", "lastName", "Zweig")));
        send(shop, "identify", named("called-a", Map.of("name", "XANTHIPPE  Abel")));
        send(shop, "identify", named("called-c", Map.of("name", "Sokrates")));
        String abel = Api.person("user_id", "called-a", _ -> true).path("id");
        String zweig = Api.person("user_id", "called-b", _ -> true).path("id");
        Api.person("user_id", "called-c", _ -> true);

        assertThat(called("agent", " xanTHIPPE ")).containsExactly(abel, zweig);
        assertThat(called("agent", "zwei")).containsExactly(zweig);
        assertThat(called("viewer", "xanthippe a")).containsExactly(abel);
        assertThat(find("viewer", Map.of("name", "xanthippe")).asString()).doesNotContainIgnoringCase("xanthippe");
        assertThat(find("agent", Map.of("name", "xanthippe", "limit", 1))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(abel);
        for (String nobody : List.of("%%", "xan%", "__", "x_nthippe", "xanthippe!", "\\%")) {
            assertThat(called("agent", nobody)).as(nobody).isEmpty();
        }

        send(shop, "identify", named("called-b", Map.of("lastName", "Ast")));
        Api.person("user_id", "called-b", p -> "Ast".equals(p.path("traits.lastName.value")));
        assertThat(called("agent", "zweig")).isEmpty();
        assertThat(called("agent", "ast")).containsExactly(zweig);
    }

    @Test
    void who_was_merged_away_is_no_longer_found_by_their_old_id() {
        String shop = Api.source("server");
        send(shop, "identify", Map.of("anonymousId", "twice-a", "traits", Map.of("name", "Diotima Twice")));
        String device = Api.person("anonymous_id", "twice-a", _ -> true).path("id");
        assertThat(called("agent", "diotima")).containsExactly(device);
        send(shop, "identify", Map.of("userId", "twice-u", "traits", Map.of("plan", "gold")));
        String user = Api.person("user_id", "twice-u", _ -> true).path("id");

        send(shop, "identify", Map.of("userId", "twice-u", "anonymousId", "twice-a"));
        Api.person("anonymous_id", "twice-a", p -> p.path("id").equals(user));
        assertThat(called("agent", "diotima")).containsExactly(user);
    }

    @Test
    void a_name_to_find_has_bounds() {
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("name", "x"),
                Map.of("name", " x "),
                Map.of("name", "x\0\0"),
                Map.of("name", "x".repeat(101)),
                Map.of("name", "xy", "limit", 0),
                Map.of("name", "xy", "limit", 51))) {
            find("agent", bad).then().statusCode(400);
        }
    }

    @Test
    void consents_come_with_events_and_by_our_people() {
        String shop = Api.source("server");
        send(
                shop,
                "page",
                Map.of(
                        "userId",
                        "yes-u",
                        "context",
                        Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", true)))));
        Response before = Api.person(
                "user_id", "yes-u", p -> !p.jsonPath().getList("consents").isEmpty());
        before.then().body("consents[0].purpose", equalTo("marketing")).body("consents[0].granted", equalTo(true));

        String path = "/v1/persons/" + before.path("id") + "/consents";
        Map<String, Object> no = Map.of("purpose", "marketing", "granted", false, "source", "call centre");
        Api.as("agent").body(no).put(path).then().statusCode(403);
        Api.as("admin").body(Map.of("purpose", "marketing")).put(path).then().statusCode(400);
        Api.as("admin")
                .body(no)
                .put(path)
                .then()
                .statusCode(200)
                .body("consents[0].granted", equalTo(false))
                .body("consents[0].source", equalTo("call centre"));
        Api.as("admin").body(no).put("/v1/persons/none/consents").then().statusCode(404);

        send(
                shop,
                "page",
                Map.of(
                        "userId",
                        "yes-u",
                        "context",
                        Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", true)))));
        send(shop, "identify", Map.of("userId", "yes-u", "traits", Map.of("after", true)));
        Api.person("user_id", "yes-u", p -> p.path("traits.after") != null)
                .then()
                .body("consents[0].granted", equalTo(false));
        Eventually.holds("the newest snapshot is published", () -> snapshotsOf(before.path("id")).stream()
                .anyMatch(person -> !person.consents().isEmpty()
                        && !person.consents().getFirst().granted()));
    }

    @Test
    void a_browser_that_claims_a_proven_address_gets_nothing() {
        String shop = Api.source("server");
        String web = Api.source("browser");
        send(
                shop,
                "identify",
                Map.of(
                        "userId",
                        "victim",
                        "traits",
                        Map.of("email", "victim@x.org", "emailVerified", true, "city", "Ulm")));
        Api.person("email", "victim@x.org", _ -> true);

        send(
                web,
                "identify",
                Map.of("anonymousId", "thief", "traits", Map.of("email", "victim@x.org", "emailVerified", true)));

        Response thief = Api.person("anonymous_id", "thief", _ -> true);
        assertThat(Api.names(thief)).containsExactly("thief");
        Api.as("agent")
                .queryParam("a", "anonymous_id:thief")
                .queryParam("b", "email:victim@x.org")
                .get("/v1/persons/" + thief.path("id") + "/why")
                .then()
                .statusCode(200)
                .body("linked", equalTo(false));
    }

    @Test
    void why_two_names_are_one_person_can_be_asked() {
        String shop = Api.source("server");
        send(
                shop,
                "identify",
                Map.of("userId", "why-u", "anonymousId", "why-a", "traits", Map.of("email", "why@x.org")));
        String id =
                Api.person("user_id", "why-u", p -> Api.names(p).size() == 3).path("id");

        Api.as("admin")
                .queryParam("a", "anonymous_id:why-a")
                .queryParam("b", "email:why@x.org")
                .get("/v1/persons/" + id + "/why")
                .then()
                .statusCode(200)
                .body("linked", equalTo(true))
                .body("path.strength", equalTo(List.of("recorded", "authenticated")));
    }

    @Test
    void reading_everything_again_changes_nothing_and_a_bad_record_stops_nobody() {
        String shop = Api.source("server");
        for (int i = 0; i < 10; i++) {
            send(
                    shop,
                    "identify",
                    Map.of("userId", "again-" + i % 3, "anonymousId", "again-a" + i, "traits", Map.of("n", i)));
        }
        Api.person("anonymous_id", "again-a9", _ -> true);
        var events = Topics.read("events").stream()
                .filter(message -> message.key().startsWith("user_id:again-"))
                .map(message -> Map.entry(message.key(), message.value()))
                .toList();
        String id = Api.person(
                        "user_id", "again-0", p -> p.path("traits.n.value").equals(9))
                .path("id");
        long version = Api.as("admin").get("/v1/persons/" + id).jsonPath().getLong("version");

        Topics.write("events", List.of(Map.entry("user_id:again-0", "not json".getBytes(StandardCharsets.UTF_8))));
        Topics.write("events", events);
        send(shop, "identify", Map.of("userId", "again-1", "traits", Map.of("done", true)));

        Api.person("user_id", "again-1", p -> p.path("traits.done") != null);
        send(shop, "identify", Map.of("userId", "again-0", "traits", Map.of("done", true)));
        Response after = Api.person("user_id", "again-0", p -> p.path("traits.done") != null);
        assertThat(after.jsonPath().getLong("version")).isEqualTo(version + 1);
        Eventually.holds(
                "the bad record is set aside", () -> Topics.has("events.identity-service.dlq", "user_id:again-0"));
    }

    private static Map<String, Object> named(String user, Map<String, String> traits) {
        return Map.of("userId", user, "traits", traits);
    }

    private static Response find(String user, Map<String, ?> body) {
        return Api.as(user).body(body).post("/v1/persons/find");
    }

    private static List<String> called(String user, String name) {
        Response found = find(user, Map.of("name", name));
        found.then().statusCode(200);
        return found.jsonPath().getList("items.id");
    }

    private static void send(String key, String call, Map<String, ?> event) {
        Api.send(key, call, event).then().statusCode(200);
    }

    private static List<Person> snapshotsOf(String id) {
        return Eventually.get(
                "snapshots of " + id, () -> Optional.of(Topics.values(Topic.PERSONS, Person.class).stream()
                                .filter(person -> person.id().equals(id))
                                .sorted(Comparator.comparingLong(Person::version))
                                .toList())
                        .filter(found -> !found.isEmpty()));
    }

    private static List<Long> versions(String id) {
        return snapshotsOf(id).stream().map(Person::version).toList();
    }
}
