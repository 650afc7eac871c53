package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons that are likely one are found, shown with reasons, and joined by a steward's word alone. */
@QuarkusTest
@RealServers
class LikelyMatchesIT {

    private static final List<String> GIVEN = List.of("Ada", "Boris", "Clara", "Dimitri", "Edith", "Farid", "Greta");
    private static final int PEOPLE = 35;
    private static final int TWICE = 3;

    private final String word = TestServers.randomWord();

    @BeforeEach
    void peopleTellWhoTheyAre() {
        String key = Api.source("server");
        List<Map<String, ?>> told = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            told.add(identify(word + i, i, ""));
        }
        for (int i = 0; i < TWICE; i++) {
            told.add(identify(word + "again" + i, i * 7, "e"));
        }
        Api.with(key).body(Map.of("batch", told)).post("/v1/batch").then().statusCode(200);
        told.forEach(event -> Api.person("user_id", String.valueOf(event.get("userId")), person -> true));
    }

    @Test
    void a_steward_joins_what_belongs_together_and_keeps_apart_what_does_not() {
        Response search = searched();
        search.then().body("state", equalTo("done")).body("endedAt", notNullValue());
        assertThat(search.<Integer>path("described")).isGreaterThanOrEqualTo(PEOPLE + TWICE);

        String first = waiting(word + "again0").orElseThrow();
        String second = waiting(word + "again1").orElseThrow();
        Api.as("agent")
                .get("/v1/identity/likely-matches?limit=200")
                .then()
                .body("items.find { it.id == '" + first + "' }.reasons.attribute", notNullValue())
                .body("items.find { it.id == '" + first + "' }.said", equalTo(null));

        say(first, "same").then().statusCode(200).body("persons.size()", equalTo(1));
        say(second, "different").then().statusCode(200).body("persons.size()", equalTo(2));

        assertThat(Api.names(Api.person("user_id", word + "again0", person -> true)))
                .contains(word + "0");
        assertThat(waiting(word + "again0")).isEmpty();
        assertThat(waiting(word + "again1")).isEmpty();
        assertThat(waiting(word + "again2")).isPresent();
        searched().then().body("state", equalTo("done"));
        assertThat(waiting(word + "again1")).as("nobody is asked twice").isEmpty();
        Api.as("admin")
                .get("/v1/identity/likely-matches?said=different&limit=200")
                .then()
                .body("items.find { it.id == '" + second + "' }.saidBy", equalTo("admin"));
    }

    @Test
    void wrong_words_are_told() {
        say("none", "same").then().statusCode(404);
        say("01890000-0000-7000-8000-000000000000", "perhaps").then().statusCode(400);
        Api.as("admin").get("/v1/identity/likely-matches?said=perhaps").then().statusCode(400);
        Api.as("admin").get("/v1/identity/likely-matches?after=x").then().statusCode(400);
        Api.as("admin").get("/v1/identity/likely-matches/searches/none").then().statusCode(404);
    }

    private static Response searched() {
        String id = Api.as("admin")
                .post("/v1/identity/likely-matches/searches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Eventually.get("the search is over", () -> {
            Response search = Api.as("admin").get("/v1/identity/likely-matches/searches/" + id);
            return search.<String>path("state").equals("running") ? Optional.empty() : Optional.of(search);
        });
    }

    private static Optional<String> waiting(String name) {
        Response page = Api.as("agent").get("/v1/identity/likely-matches?limit=200");
        return Optional.ofNullable(
                page.path("items.find { it.a.value == '" + name + "' || it.b.value == '" + name + "' }?.id"));
    }

    private static Response say(String id, String says) {
        return Api.as("admin")
                .body(Map.of("says", says, "reason", "looked at both"))
                .post("/v1/identity/likely-matches/" + id);
    }

    private Map<String, ?> identify(String id, int i, String slip) {
        return Map.of(
                "type",
                "identify",
                "userId",
                id,
                "traits",
                Map.of(
                        "firstName",
                        GIVEN.get(i % GIVEN.size()),
                        "lastName",
                        word + "son" + (char) ('a' + i / GIVEN.size()) + slip,
                        "birthday",
                        "19%02d-%02d-%02d".formatted(40 + i, 1 + i % 12, 1 + i % 28),
                        "address",
                        Map.of("street", word + " Street " + i, "postalCode", String.valueOf(10_000 + i * 37))));
    }
}
