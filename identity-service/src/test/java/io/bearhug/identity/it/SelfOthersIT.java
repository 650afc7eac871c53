package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say at their own door of the others we think they know. */
@QuarkusTest
@RealServers
class SelfOthersIT {

    private final String word = TestServers.randomWord();
    private String shop = "";

    @BeforeEach
    void aShopTells() {
        shop = Api.source("server");
    }

    @Test
    void nobody_comes_back_whom_they_do_not_know_until_they_say_so_themselves() {
        gift("Ada");
        Response before = known(1);
        String ada = before.path("relations[0].id");
        correct(Map.of("about", "relation", "id", ada, "says", "notMine"), 202);
        known(0).then().body("occasions", hasSize(0));

        gift("Ada");
        gift("Ben");
        known(1).then().body("relations[0].name", equalTo("Ben " + word));

        Map<String, Object> right = Map.of("name", "Ada Fox", "kind", "sister", "birthDate", "1990-05-04");
        correct(Map.of("about", "relation", "id", ada, "says", "wrong", "value", right), 202);
        Response after = known(2);
        assertThat(after.<String>path("relations.find {it.id == '" + ada + "'}.name"))
                .isEqualTo("Ada Fox");
        assertThat(after.<String>path("relations.find {it.id == '" + ada + "'}.birthDate"))
                .isEqualTo("1990-05-04");

        Api.send(
                        shop,
                        "track",
                        Map.of(
                                "userId",
                                "giver" + word,
                                "event",
                                "Relation Stated",
                                "properties",
                                Map.of("id", ada, "name", "A. Bell", "sex", "female")))
                .then()
                .statusCode(200);
        Api.person("user_id", "giver" + word, it -> it.path("relations.find {it.sex == 'female'}") != null)
                .then()
                .body("relations.find {it.id == '" + ada + "'}.name", equalTo("Ada Fox"));
    }

    @Test
    void the_page_offers_it_too() {
        gift("Eve");
        Response before = known(1);
        String eve = before.path("relations[0].id");
        String token = token();
        given().queryParam("token", token)
                .get("/v1/self/page")
                .then()
                .statusCode(200)
                .body(containsString("Eve " + word + " (recipient)"))
                .body(containsString("value=\"denyRelation\""));

        post(Map.of("token", token, "do", "other", "id", eve, "kind", "partner"), 200);
        Api.person("user_id", "giver" + word, it -> "partner".equals(it.path("relations[0].kind")));
        post(Map.of("token", token, "do", "other", "id", eve), 400);
        post(Map.of("token", token, "do", "denyRelation", "id", "r-1"), 400);
        post(Map.of("token", token, "do", "denyOccasion", "id", before.path("occasions[0].id")), 200);
        Api.person("user_id", "giver" + word, it -> it.jsonPath()
                        .getList("occasions")
                        .isEmpty())
                .then()
                .body("relations", hasSize(1));
        post(Map.of("token", token, "do", "denyRelation", "id", eve), 200);
        known(0);
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        gift("Ada");
        String ada = known(1).path("relations[0].id");
        correct(Map.of("about", "relation", "id", "nobody", "says", "wrong"), 422);
        correct(Map.of("about", "relation", "id", ada, "says", "gift"), 422);
        for (Object bad : List.of(
                "Ada",
                Map.of(),
                Map.of("shoeSize", 38),
                Map.of("birthDate", "in May"),
                Map.of("kind", "x".repeat(65)),
                Map.of("address", Map.of("planet", "Mars")))) {
            correct(Map.of("about", "relation", "id", ada, "says", "wrong", "value", bad), 422);
        }
        known(1);
    }

    private void correct(Map<String, ?> said, int status) {
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .oauth2(token())
                .body(said)
                .post("/v1/self/corrections")
                .then()
                .statusCode(status);
    }

    private static void post(Map<String, String> form, int status) {
        given().contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/v1/self/page")
                .then()
                .statusCode(status);
    }

    private String token() {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.forClient("channel"))
                .body(Map.of("identifiers", List.of(Map.of("namespace", "user_id", "value", "giver" + word))))
                .post("/v1/self/links")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private Response known(int relations) {
        return Api.person(
                "user_id",
                "giver" + word,
                it -> it.jsonPath().getList("relations").size() == relations);
    }

    private void gift(String to) {
        Map<String, Object> order =
                Map.of("gift_wrap", true, "shipping_address", Map.of("name", to + " " + word, "city", "Bonn"));
        Api.send(shop, "track", Map.of("userId", "giver" + word, "event", "Order Completed", "properties", order))
                .then()
                .statusCode(200);
    }
}
