package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The person's own door: what it shows, what it does, and who else tries the handle. */
@QuarkusTest
@RealServers
class SelfIT {

    @Test
    void everything_is_shown_with_its_source() {
        String id = known("show-u");
        String token = token("show-u");

        own(token)
                .get("/v1/self")
                .then()
                .statusCode(200)
                .body("person.identifiers.value", hasItems("show-u", "show-u@example.org"))
                .body("facts.name", hasItem("shirtSize"))
                .body("facts.find {it.name == 'shirtSize'}.identifier", equalTo("user_id:show-u"))
                .body("consents[0].purpose", equalTo("marketing"))
                .body("elsewhere.service", hasItems("context-service", "decision-service", "delivery-service"));
        own(token)
                .accept(ContentType.TEXT)
                .get("/v1/self")
                .then()
                .statusCode(200)
                .body(containsString("shirt size: M – you told us"))
                .body(containsString("Yes to marketing"));
        Api.as("admin")
                .get("/v1/persons/" + id + "/export")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(id))
                .body("facts.size()", equalTo(2));
        Api.as("viewer").get("/v1/persons/" + id + "/export").then().statusCode(403);
        Api.as("admin").get("/v1/persons/none/export").then().statusCode(404);
    }

    @Test
    void what_they_say_counts() {
        known("say-u");
        String token = token("say-u");

        own(token)
                .body(Map.of("humansOnly", true, "channel", "chat"))
                .put("/v1/self/wishes")
                .then()
                .statusCode(200);
        own(token)
                .body(Map.of("until", "2027-03-01"))
                .put("/v1/self/pause")
                .then()
                .statusCode(200);
        own(token)
                .body(Map.of("about", "trait", "id", "shirtSize", "says", "wrong"))
                .post("/v1/self/corrections")
                .then()
                .statusCode(202);
        own(token)
                .body(Map.of("purpose", "marketing", "granted", false))
                .put("/v1/self/consents")
                .then()
                .statusCode(200);

        Api.person(
                        "user_id",
                        "say-u",
                        p -> p.path("traits.'touch.pauseUntil'") != null && p.path("traits.shirtSize") == null)
                .then()
                .body("traits.'touch.humansOnly'.value", equalTo(true))
                .body("traits.'touch.channel'.source", equalTo("self"))
                .body("traits.'touch.pauseUntil'.value", equalTo("2027-03-01"))
                .body("consents[0].granted", equalTo(false));

        own(token).body(Map.of()).put("/v1/self/wishes").then().statusCode(200);
        Api.person("user_id", "say-u", p -> p.path("traits.'touch.humansOnly'") == null)
                .then()
                .body("traits.'touch.pauseUntil'.value", equalTo("2027-03-01"));
    }

    @Test
    void nobody_else_gets_in() {
        known("door-u");
        String token = token("door-u");
        for (String bad : List.of(token + "x", token.substring(2), "no.such.token", "")) {
            given().auth().preemptive().oauth2(bad).get("/v1/self").then().statusCode(401);
        }
        given().get("/v1/self").then().statusCode(401);
        Api.as("admin").get("/v1/self").then().statusCode(403);
        Api.as("admin").delete("/v1/self").then().statusCode(403);
        own(token).get("/v1/persons").then().statusCode(401);
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("identifiers", List.of()),
                Map.of("identifiers", List.of(Map.of("namespace", "user_id"))))) {
            channel().body(bad).post("/v1/self/links").then().statusCode(400);
        }
        known("other-u");
        link("door-u", "other-u").then().statusCode(404);
        link("nobody-at-all").then().statusCode(404);
        Api.as("agent")
                .body(Map.of("identifiers", List.of(name("door-u"))))
                .post("/v1/self/links")
                .then()
                .statusCode(403);
    }

    @Test
    void bad_words_are_refused() {
        known("bad-u");
        String token = token("bad-u");
        own(token).body(Map.of("until", "soon")).put("/v1/self/pause").then().statusCode(400);
        own(token)
                .body("{\"about\":\"nothing\"}")
                .post("/v1/self/corrections")
                .then()
                .statusCode(400);
        own(token)
                .body(Map.of("about", "trait"))
                .post("/v1/self/corrections")
                .then()
                .statusCode(400);
        own(token)
                .body(Map.of("about", "rhythm", "id", "week", "says", "wrong"))
                .post("/v1/self/corrections")
                .then()
                .statusCode(422);
        own(token).body(Map.of("granted", true)).put("/v1/self/consents").then().statusCode(400);
        own(token)
                .body(Map.of("channel", "x".repeat(300)))
                .put("/v1/self/wishes")
                .then()
                .statusCode(400);
    }

    @Test
    void they_can_be_forgotten_and_see_that_it_is_done() {
        known("bye-u");
        String token = token("bye-u");

        String erasure =
                own(token).delete("/v1/self").then().statusCode(202).extract().path("erasureId");

        own(token)
                .get("/v1/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("receipts.service", hasItem("identity-service"));
        own(token).get("/v1/self").then().statusCode(401);
        known("curious-u");
        own(token("curious-u")).get("/v1/erasures/" + erasure).then().statusCode(404);
    }

    @Test
    void the_page_does_the_same_without_a_script() {
        known("page-u");
        String token = token("page-u");

        String html = given().queryParam("token", token)
                .get("/v1/self/page")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .extract()
                .asString();

        assertThat(html)
                .contains("<html lang=\"en\">", "page-u@example.org", "shirt size: M", "<h1>")
                .doesNotContain("<script", "onclick", "style=\"");
        labels(html).forEach(id -> assertThat(html).contains("id=\"" + id + "\""));
        given().queryParam("token", "none").get("/v1/self/page").then().statusCode(404);
        post(Map.of("do", "wishes", "humansOnly", "true")).then().statusCode(404);
        post(Map.of("token", token, "do", "everything")).then().statusCode(400);
        post(Map.of("token", token, "do", "forget")).then().statusCode(400);
        post(Map.of("token", token, "do", "wishes", "humansOnly", "true"))
                .then()
                .statusCode(200)
                .body(containsString("role=\"status\""));
        Api.person("user_id", "page-u", p -> p.path("traits.'touch.humansOnly'") != null);
        given().queryParam("token", token).get("/v1/self/page").then().body(containsString("value=\"true\" checked"));
        post(Map.of("token", token, "do", "forget", "sure", "yes"))
                .then()
                .statusCode(200)
                .body(containsString("forgetting you"));
        Api.person("admin", "user_id", "page-u").then().statusCode(404);
    }

    @Test
    void why_is_answered_where_it_was_decided() {
        given().redirects()
                .follow(false)
                .get("/v1/self/why/a.b-c.d_e")
                .then()
                .statusCode(307)
                .header("Location", containsString("/v1/decisions/why/a.b-c.d_e"));
        given().redirects().follow(false).get("/v1/self/why/a%20b").then().statusCode(404);
    }

    @Test
    void what_they_are_called_cannot_break_out_of_the_page() {
        String shop = Api.source("server");
        Api.send(shop, "identify", Map.of("userId", "xss-u", "traits", Map.of("name", "<script>alert('x')</script>\"")))
                .then()
                .statusCode(200);
        Api.person("user_id", "xss-u", p -> p.path("traits.name") != null);

        given().queryParam("token", token("xss-u"))
                .get("/v1/self/page")
                .then()
                .body(containsString("&lt;script&gt;"))
                .body(org.hamcrest.Matchers.not(containsString("<script")));
    }

    private static List<String> labels(String html) {
        return java.util.regex.Pattern.compile("<label for=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static io.restassured.response.Response post(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/v1/self/page");
    }

    private static String known(String user) {
        String shop = Api.source("server");
        Api.send(
                        shop,
                        "identify",
                        Map.of(
                                "userId",
                                user,
                                "traits",
                                Map.of("email", user + "@example.org", "shirtSize", "M"),
                                "context",
                                Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", true)))))
                .then()
                .statusCode(200);
        return Api.person("user_id", user, p -> Api.names(p).size() == 2).path("id");
    }

    private static String token(String user) {
        return link(user).then().statusCode(200).extract().path("token");
    }

    private static io.restassured.response.Response link(String... users) {
        return channel()
                .body(Map.of(
                        "identifiers", Arrays.stream(users).map(SelfIT::name).toList()))
                .post("/v1/self/links");
    }

    private static Map<String, String> name(String user) {
        return Map.of("namespace", "user_id", "value", user);
    }

    private static RequestSpecification channel() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.forClient("channel"));
    }

    private static RequestSpecification own(String token) {
        return given().contentType(ContentType.JSON).auth().preemptive().oauth2(token);
    }
}
