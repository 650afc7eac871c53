package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A yes or no may be about one address, and every one that was said can be read again. */
@QuarkusTest
@RealServers
class ConsentsIT {

    private static final String MARKETING = "marketing";

    @Inject
    Pool pool;

    @Test
    void one_address_is_refused_and_the_other_is_not() {
        String shop = Api.source("server");
        String id = two(shop, "point-u");

        send(shop, agreeing("point-u", true, null));
        Api.person("user_id", "point-u", p -> granted(p, null) != null);
        send(shop, agreeing("point-u", false, email(" Point-U@Work.Example ")));
        send(shop, agreeing("point-u", true, email("somebody@else.example")));
        send(shop, Map.of("userId", "point-u", "traits", Map.of("after", true)));

        Response person = Api.person(
                "user_id",
                "point-u",
                p -> p.path("traits.after") != null && consents(p).size() > 1);
        assertThat(consents(person)).hasSize(2);
        assertThat(granted(person, null)).isTrue();
        assertThat(granted(person, "email:point-u@work.example")).isFalse();
        assertThat(consents(person).getFirst().get("contactPoint")).isNull();
        for (String user : List.of("viewer", "marketer", "approver")) {
            Response masked = Api.as(user).get("/v1/persons/" + id);
            masked.then().statusCode(200).body("consents.contactPoint", hasItem("email:p***@***.example"));
            assertThat(masked.asString()).doesNotContain("point-u@work");
        }
    }

    @Test
    void our_people_and_the_person_may_choose_an_address_of_theirs_only() {
        String shop = Api.source("server");
        String id = two(shop, "choose-u");
        String path = "/v1/persons/" + id + "/consents";

        Api.as("admin")
                .body(choice(true, email("CHOOSE-U@home.example")))
                .put(path)
                .then()
                .statusCode(200)
                .body("consents.size()", equalTo(1))
                .body("consents[0].contactPoint", equalTo("email:choose-u@home.example"))
                .body("consents[0].granted", equalTo(true));
        for (Map<String, ?> strange : List.of(email("somebody@else.example"), email("null"))) {
            Api.as("admin").body(choice(true, strange)).put(path).then().statusCode(422);
        }
        for (Map<String, ?> bad : List.of(Map.of("namespace", "email"), email("x".repeat(1_025)), email(" "))) {
            Api.as("admin")
                    .body(choice(true, bad))
                    .put(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", containsString("/contactPoint/value"));
        }

        String token = token("choose-u");
        own(token)
                .body(Map.of("purpose", MARKETING, "granted", false, "contactPoint", email("choose-u@home.example")))
                .put("/v1/self/consents")
                .then()
                .statusCode(200);
        own(token)
                .body(Map.of("purpose", MARKETING, "granted", true, "contactPoint", email("somebody@else.example")))
                .put("/v1/self/consents")
                .then()
                .statusCode(422);
        Response person = Api.person("user_id", "choose-u", _ -> true);
        assertThat(consents(person)).hasSize(1);
        assertThat(granted(person, "email:choose-u@home.example")).isFalse();

        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .formParam("do", "consent")
                .formParam("purpose", MARKETING)
                .formParam("contactPoint", "email:choose-u@home.example")
                .formParam("granted", "true")
                .post("/v1/self/page")
                .then()
                .statusCode(200)
                .body(containsString("Say no to marketing at choose-u@home.example"));
        put(path, Map.of("purpose", MARKETING, "granted", true, "source", "call centre"));
        given().queryParam("token", token)
                .get("/v1/self/page")
                .then()
                .body(containsString("Say no to marketing at choose-u@work.example"));
        own(token)
                .get("/v1/self")
                .then()
                .body("consents.contactPoint", hasItem("email:choose-u@home.example"))
                .body("words", hasItem(containsString("Yes to marketing at choose-u@home.example")));
    }

    @Test
    void every_word_can_be_read_again_page_by_page() {
        String shop = Api.source("server");
        String id = two(shop, "history-u");
        String path = "/v1/persons/" + id + "/consents";
        send(shop, agreeing("history-u", true, null));
        Api.person("user_id", "history-u", p -> granted(p, null) != null);
        put(path, choice(false, email("history-u@work.example")));
        put(path, choice(true, email("history-u@work.example")));
        put(path, Map.of("purpose", MARKETING, "channel", "email", "granted", false, "source", "call centre"));

        Response all = Api.as("agent").get(path + "/history");
        all.then()
                .statusCode(200)
                .body("items.size()", equalTo(4))
                .body("next", nullValue())
                .body("items.inForce", equalTo(List.of(true, true, false, true)))
                .body("items.granted", equalTo(List.of(false, true, false, true)))
                .body("items[0].channel", equalTo("email"))
                .body("items[0].source", equalTo("call centre"))
                .body("items[1].contactPoint", equalTo("email:history-u@work.example"));
        List<Map<String, ?>> read = new ArrayList<>();
        String next = null;
        do {
            Response page = Api.as("agent")
                    .queryParams(next == null ? Map.of("limit", 1) : Map.of("limit", 1, "after", next))
                    .get(path + "/history");
            page.then().statusCode(200).body("items.size()", equalTo(1));
            read.addAll(page.jsonPath().getList("items"));
            next = page.path("next");
        } while (next != null);
        assertThat(read).isEqualTo(all.jsonPath().getList("items"));

        Api.as("viewer")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items[1].contactPoint", equalTo("email:h***@***.example"));
        for (String bad : List.of("after=x", "after=1", "after=-1.1", "after=1.2.3", "limit=0", "limit=201")) {
            Api.as("agent").get(path + "/history?" + bad).then().statusCode(400);
        }
        Api.as("agent").get("/v1/persons/none/consents/history").then().statusCode(404);
    }

    @Test
    void who_is_forgotten_is_forgotten_where_others_spoke_of_their_address() {
        String shop = Api.source("server");
        String gone = two(shop, "leave-u");
        send(shop, Map.of("userId", "stay-u"));
        send(shop, agreeing("stay-u", true, email("leave-u@home.example")));
        Eventually.holds("it is kept", () -> stored().contains("leave-u@home.example"));

        Api.as("admin").delete("/v1/persons/" + gone).then().statusCode(202);

        assertThat(stored()).doesNotContain("leave-u");
        Map<String, Object> late = new HashMap<>(agreeing("stay-u", false, email("leave-u@home.example")));
        late.put("timestamp", Instant.now().minus(Duration.ofDays(1)).toString());
        late.put("sentAt", Instant.now().toString());
        send(shop, late);
        send(shop, Map.of("userId", "stay-u", "traits", Map.of("after", true)));
        Api.person("user_id", "stay-u", p -> p.path("traits.after") != null);
        assertThat(stored()).doesNotContain("leave-u");
    }

    private String stored() {
        String rows = pool.query("SELECT string_agg(c::text, ' ') rows FROM consent_fact c")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getString("rows");
        return String.valueOf(rows);
    }

    /** Somebody with an address at home and one at work. */
    private static String two(String shop, String user) {
        for (String place : List.of("home", "work")) {
            send(shop, Map.of("userId", user, "traits", Map.of("email", user + "@" + place + ".example")));
        }
        return Api.person("user_id", user, p -> Api.names(p).size() == 3).path("id");
    }

    @Test
    void a_yes_said_again_holds_since_it_was_first_said() {
        String shop = Api.source("server");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant first = now.minus(Duration.ofDays(9));
        Instant again = now.minus(Duration.ofDays(2));

        send(shop, at(now.minus(Duration.ofDays(5)), agreeing("since-u", true, null)));
        Api.person("user_id", "since-u", p -> granted(p, null) != null);
        send(shop, at(again, agreeing("since-u", true, null)));
        send(shop, at(first, agreeing("since-u", true, null)));

        Response person = Api.person("user_id", "since-u", p -> first.toString()
                .equals(consents(p).getFirst().get("since")));
        assertThat(consents(person)).singleElement().satisfies(consent -> assertThat(consent.get("at"))
                .isEqualTo(again.toString()));

        send(shop, at(now.minus(Duration.ofHours(3)), agreeing("since-u", false, null)));
        Response refused = Api.person("user_id", "since-u", p -> Boolean.FALSE.equals(granted(p, null)));
        assertThat(consents(refused).getFirst().get("since")).isNull();

        Instant anew = now.minus(Duration.ofHours(2));
        send(shop, at(anew, agreeing("since-u", true, null)));
        Response granted = Api.person("user_id", "since-u", p -> Boolean.TRUE.equals(granted(p, null)));
        assertThat(consents(granted).getFirst().get("since")).isEqualTo(anew.toString());
    }

    @Test
    void what_no_store_can_keep_is_replaced() {
        String shop = Api.source("server");
        String path = "/v1/persons/" + two(shop, "odd-u") + "/consents";
        String odd = """
                {"purpose": "marketing \\ud800", "channel": "push \\u0000", "granted": true, "source": "app \\udc00"}""";

        for (int time = 0; time < 2; time++) {
            Api.as("admin")
                    .body(odd)
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("consents.purpose", hasItem("marketing \uFFFD"))
                    .body("consents.channel", hasItem("push \uFFFD"))
                    .body("consents.source", hasItem("app \uFFFD"));
        }
    }

    private static Map<String, Object> at(Instant time, Map<String, Object> event) {
        Map<String, Object> timed = new HashMap<>(event);
        timed.put("timestamp", time.toString());
        return timed;
    }

    private static Map<String, Object> agreeing(String user, boolean granted, @Nullable Map<String, ?> contactPoint) {
        Map<String, Object> consent = new HashMap<>(Map.of("categoryPreferences", Map.of(MARKETING, granted)));
        if (contactPoint != null) {
            consent.put("contactPoint", contactPoint);
        }
        return Map.of("userId", user, "context", Map.of("consent", consent));
    }

    private static Map<String, Object> choice(boolean granted, Map<String, ?> contactPoint) {
        return Map.of("purpose", MARKETING, "granted", granted, "source", "call centre", "contactPoint", contactPoint);
    }

    private static Map<String, String> email(String value) {
        return Map.of("namespace", "email", "value", value);
    }

    private static void put(String path, Map<String, ?> body) {
        Api.as("admin").body(body).put(path).then().statusCode(200);
    }

    private static void send(String shop, Map<String, ?> event) {
        Api.send(shop, "identify", event).then().statusCode(200);
    }

    private static List<Map<String, ?>> consents(Response person) {
        return person.jsonPath().getList("consents");
    }

    private static @Nullable Boolean granted(Response person, @Nullable String contactPoint) {
        return consents(person).stream()
                .filter(it -> Objects.equals(it.get("contactPoint"), contactPoint))
                .map(it -> (Boolean) it.get("granted"))
                .findFirst()
                .orElse(null);
    }

    private static String token(String user) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.forClient("channel"))
                .body(Map.of("identifiers", List.of(Map.of("namespace", "user_id", "value", user))))
                .post("/v1/self/links")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static RequestSpecification own(String token) {
        return given().contentType(ContentType.JSON).auth().preemptive().oauth2(token);
    }
}
