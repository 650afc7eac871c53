package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our people may decide about the graph, and what they are told of it. */
@QuarkusTest
@RealServers
class GraphIT {

    private final String word = TestServers.randomWord();
    private String key = "";

    @BeforeEach
    void openADoor() {
        key = Api.source("server");
    }

    @Test
    void what_was_merged_comes_apart_with_its_traits_and_consents_and_ids() {
        String u = user("u", "red", true);
        String v = user("v", "blue", false);
        String survivor = id(decide("mustLink", name("user_id", u), name("user_id", v))
                .then()
                .statusCode(200)
                .extract()
                .response());
        assertThat(ids(u, v)).containsOnly(survivor);
        assertThat(person(u).<Boolean>path("consents.find { it.purpose == 'marketing' }.granted"))
                .isFalse();

        Response apart = Api.as("admin")
                .body(Map.of("a", name("user_id", u), "b", name("user_id", v), "reason", "two people"))
                .post("/v1/persons/" + survivor + "/unmerge");

        apart.then().statusCode(200);
        assertThat(apart.jsonPath().getList("persons")).hasSize(2);
        assertThat(ids(u, v)).doesNotHaveDuplicates().contains(survivor);
        assertThat(person(u).<String>path("traits.colour.value")).isEqualTo("red");
        assertThat(person(v).<String>path("traits.colour.value")).isEqualTo("blue");
        assertThat(person(u).<Boolean>path("consents.find { it.purpose == 'marketing' }.granted"))
                .isTrue();
        assertThat(person(v).<Boolean>path("consents.find { it.purpose == 'marketing' }.granted"))
                .isFalse();
        assertThat(person(v).<Integer>path("version"))
                .as("its own id again, with the next version")
                .isGreaterThan(1);
    }

    @Test
    void lineage_tells_who_became_whose_and_who_was_whose() {
        String u = user("u", "red", true);
        String before = person(u).path("id");
        String v = user("v", "blue", true);
        String other = person(v).path("id");
        decide("mustLink", name("user_id", u), name("user_id", v)).then().statusCode(200);
        String survivor = person(u).path("id");
        String gone = survivor.equals(before) ? other : before;

        Response lineage = Api.as("agent").get("/v1/persons/" + survivor + "/lineage");

        lineage.then().statusCode(200);
        assertThat(lineage.jsonPath().getList("items.kind")).contains("born", "merge");
        assertThat(lineage.jsonPath().getList("items.was")).contains(gone);
        assertThat(lineage.<String>path("items.find { it.kind == 'merge' }.cause.kind"))
                .isEqualTo("decision");
        Response first = Api.as("agent").get("/v1/persons/" + survivor + "/lineage?limit=1");
        String next = first.path("next");
        assertThat(first.jsonPath().getList("items")).hasSize(1);
        Response second = Api.as("agent").queryParam("after", next).get("/v1/persons/" + survivor + "/lineage?limit=1");
        assertThat(second.<Object>path("items[0]")).isNotEqualTo(first.path("items[0]"));
        assertThat(was(gone.equals(before) ? u : v).<String>path("was")).isEqualTo(gone);
    }

    @Test
    void why_tells_the_events_behind_a_link_and_the_rule_that_refuses_one() {
        String u = word + "-w";
        String v = word + "-x";
        String mail = word + "@why.example";
        send("identify", Map.of("userId", u, "traits", Map.of("email", mail, "emailVerified", true)));
        Api.person("email", mail, found -> Api.names(found).contains(u));
        send("identify", Map.of("userId", v, "traits", Map.of("email", mail, "emailVerified", true)));
        Api.person("user_id", v, found -> true);
        String owner = person("email", mail).path("identifiers.find { it.namespace == 'user_id' }.value");
        String stranger = owner.equals(u) ? v : u;

        Response linked = why(owner, "user_id:" + owner, "email:" + mail);
        Response refused = why(owner, "user_id:" + stranger, "email:" + mail);

        assertThat(linked.<Boolean>path("linked")).isTrue();
        assertThat(linked.<String>path("path[0].evidence[0].source")).startsWith("s-");
        assertThat(refused.<Boolean>path("linked")).isFalse();
        assertThat(refused.<String>path("refused[0].rule")).contains("one person cannot have that many");
    }

    @Test
    void two_people_who_take_turns_on_a_tablet_are_two_persons_with_their_own_time() {
        String tablet = word + "-tablet";
        String u = word + "-t1";
        String v = word + "-t2";
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(30));
        Instant morning = day.plus(Duration.ofHours(10));
        String noon = day.plus(Duration.ofHours(12)).toString();
        String evening = day.plus(Duration.ofHours(18)).toString();
        signIn(tablet, u, morning.toString());
        signIn(tablet, v, noon);
        signIn(tablet, u, evening);

        Response first = Api.person(
                "user_id",
                u,
                found -> found.jsonPath()
                                .getList("fragments.findAll { it.from != null }")
                                .size()
                        == 2);
        Response second = Api.person(
                "user_id",
                v,
                found -> found.jsonPath()
                                .getList("fragments.findAll { it.from != null }")
                                .size()
                        == 1);

        assertThat(first.<String>path("id")).isNotEqualTo(second.<String>path("id"));
        assertThat(first.jsonPath().getList("fragments.from")).contains(evening);
        assertThat(second.<String>path("fragments.find { it.from != null }.from"))
                .isEqualTo(noon);
        assertThat(second.<String>path("fragments.find { it.from != null }.to")).isEqualTo(evening);
        Response nobody = person("anonymous_id", tablet);
        assertThat(Api.names(nobody)).containsExactly(tablet);
        assertThat(nobody.<String>path("fragments[0].to"))
                .isEqualTo(morning.minus(Duration.ofMinutes(30)).toString());
    }

    @Test
    void a_merge_of_many_is_shown_and_closed_by_taking_it_apart() {
        String login = word + "-many";
        List<String> devices =
                IntStream.range(0, 5).mapToObj(i -> word + "-d" + i).toList();
        devices.forEach(device -> send("track", Map.of("anonymousId", device, "event", "Product Viewed")));
        devices.forEach(device -> Api.person("anonymous_id", device, found -> true));
        Map<String, Object> all = new HashMap<>(Map.of("userId", login, "event", "Devices Confirmed"));
        all.put(
                "context",
                Map.of(
                        "identifiers",
                        devices.stream()
                                .map(device -> name("anonymous_id", device))
                                .toList()));
        send("track", all);
        Response person = Api.person("user_id", login, found -> Api.names(found).containsAll(devices));
        String id = person.path("id");

        Response review = Eventually.get("a review of the wide merge", () -> {
            Response open = Api.as("agent").get("/v1/identity/reviews?limit=200");
            return open.jsonPath().getList("items.person").contains(id) ? Optional.of(open) : Optional.empty();
        });

        List<String> parts = review.path("items.find { it.person == '" + id + "' }.parts.value");
        assertThat(parts).hasSizeGreaterThan(3);
        Api.as("admin")
                .body(Map.of(
                        "a",
                        name("anonymous_id", parts.get(0)),
                        "b",
                        name("anonymous_id", parts.get(1)),
                        "reason",
                        "no"))
                .post("/v1/persons/" + id + "/unmerge")
                .then()
                .statusCode(200);
        assertThat(Api.as("agent")
                        .get("/v1/identity/reviews?limit=200")
                        .jsonPath()
                        .getList("items.person"))
                .doesNotContain(id);
    }

    @Test
    void nonsense_is_answered_as_such() {
        String u = user("n", "red", true);
        Map<String, String> known = name("user_id", u);
        Map<String, String> nobody = name("user_id", "nobody-" + word);
        assertThat(decide("mustLink", known, nobody).statusCode()).isEqualTo(404);
        assertThat(decide("mustLink", known, known).statusCode()).isEqualTo(400);
        assertThat(decide("mustLink", known, null).statusCode()).isEqualTo(400);
        assertThat(decide("marry", known, nobody).statusCode()).isEqualTo(400);
        assertThat(decide("unhub", known, nobody).statusCode()).isEqualTo(400);
        hostile().forEach(text -> {
            assertThat(decide("cannotLink", known, name("user_id", text)).statusCode())
                    .isIn(400, 404);
            assertThat(decide("cannotLink", known, name(text, "x")).statusCode())
                    .isIn(400, 404);
            assertThat(Api.as("admin").body(text).post("/v1/identity/facts").statusCode())
                    .isEqualTo(400);
            assertThat(Api.as("admin")
                            .body(Map.of("namespace", "user_id", "value", text, "at", text))
                            .post("/v1/identity/was")
                            .statusCode())
                    .isEqualTo(400);
        });
        Stream.of("x", "-1", "1.2", "1.2.3.4", "99999999999999999999.1.1", "9223372036854775807.1.1")
                .forEach(cursor -> assertThat(Api.as("admin")
                                .queryParam("after", cursor)
                                .get("/v1/persons/01890000-0000-7000-8000-000000000000/lineage")
                                .statusCode())
                        .as(cursor)
                        .isEqualTo(400));
        assertThat(Api.as("admin").get("/v1/persons/none/lineage").statusCode()).isEqualTo(404);
        assertThat(Api.as("admin").get("/v1/identity/reviews?limit=many").statusCode())
                .isEqualTo(400);
        assertThat(Api.as("admin").get("/v1/identity/reviews?after=x").statusCode())
                .isEqualTo(400);
        assertThat(Api.as("admin")
                        .body(Map.of("namespace", "user_id", "value", u, "at", "+999999999-01-01T00:00:00Z"))
                        .post("/v1/identity/was")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> hostile() {
        return Arrays.asList(
                "",
                "\u0000",
                "[object Object]",
                "'; DROP TABLE link; --",
                "\uD800",
                "x".repeat(5_000),
                "{\"a\":{\"a\":[");
    }

    private String user(String part, String colour, boolean granted) {
        String user = word + "-" + part + TestServers.randomWord();
        send(
                "identify",
                Map.of(
                        "userId", user,
                        "traits", Map.of("colour", colour),
                        "context", Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", granted)))));
        Api.person("user_id", user, found -> found.path("traits.colour") != null);
        return user;
    }

    private void signIn(String device, String user, String at) {
        send("identify", Map.of("userId", user, "anonymousId", device, "timestamp", at));
        Api.person("user_id", user, found -> true);
    }

    private void send(String call, Map<String, ?> event) {
        Api.send(key, call, event).then().statusCode(200);
    }

    private static Response decide(String type, Map<String, String> a, @Nullable Map<String, String> b) {
        Map<String, Object> body = new HashMap<>(Map.of("type", type, "a", a, "reason", "as told by phone"));
        if (b != null) {
            body.put("b", b);
        }
        return Api.as("admin").body(body).post("/v1/identity/facts");
    }

    private static Response why(String user, String a, String b) {
        return Api.as("agent")
                .queryParam("a", a)
                .queryParam("b", b)
                .get("/v1/persons/" + person(user).path("id") + "/why");
    }

    private static Response was(String user) {
        return Api.as("agent")
                .body(Map.of("namespace", "user_id", "value", user))
                .post("/v1/identity/was");
    }

    private static Map<String, String> name(String namespace, String value) {
        return Map.of("namespace", namespace, "value", value);
    }

    private static String id(Response decided) {
        return decided.path("persons[0].id");
    }

    private static List<String> ids(String... users) {
        return Stream.of(users).map(user -> person(user).<String>path("id")).toList();
    }

    private static Response person(String user) {
        return person("user_id", user);
    }

    private static Response person(String namespace, String value) {
        return Api.person("admin", namespace, value);
    }
}
