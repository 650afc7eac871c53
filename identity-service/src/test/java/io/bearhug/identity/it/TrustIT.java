package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A public key is in everybody's hands: whatever is claimed with it, nobody becomes part of somebody a server has vouched for. */
@QuarkusTest
@RealServers
class TrustIT {

    private final String word = TestServers.randomWord();
    private final String mail = word + "@x.org";
    private final String user = word + "-user";
    private final String thief = word + "-thief";

    @Test
    void whatever_a_browser_claims_it_is_nobody_else() {
        vouch();
        String web = Api.source("browser");
        for (Map<String, ?> claim : claims()) {
            Api.send(web, "batch", Map.of("batch", List.of(claim))).then().statusCode(oneOf(200, 400));
        }
        mark(web);
        assertAlone();
    }

    @Test
    void rows_of_a_browser_source_prove_nothing_either() {
        vouch();
        String source = word + "-web";
        String web = Api.as("admin")
                .body(Map.of("id", source, "trust", "browser"))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        String id = Api.as("admin")
                .body(Map.of(
                        "source",
                        source,
                        "format",
                        "csv",
                        "mapping",
                        Map.of(
                                "anonymousId",
                                "a",
                                "identifiers",
                                List.of(Map.of("namespace", "email", "column", "m", "verified", true)))))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as("admin")
                .contentType("text/csv")
                .body("a,m\n" + thief + "," + mail)
                .put("/v1/imports/" + id + "/rows")
                .then()
                .statusCode(200);
        Eventually.holds("rows are worked off", () -> "done"
                .equals(Api.as("admin").get("/v1/imports/" + id).path("state")));
        mark(web);
        assertAlone();
    }

    @Test
    void what_a_browser_claims_about_somebody_says_nothing_of_them() {
        vouch();
        String shop = Api.source("server");
        Api.send(shop, "identify", Map.of("userId", user, "traits", Map.of("plan", "gold")))
                .then()
                .statusCode(200);
        Map<String, Object> before = profile(person -> "gold".equals(person.path("traits.plan.value")));

        String web = Api.source("browser");
        Map<String, ?> lies = Map.of("plan", "none", "size", "XXL", "email", mail);
        Map<String, ?> yes = Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", true)));
        Stream.of(
                        Map.of("userId", user, "anonymousId", thief, "traits", lies, "context", yes),
                        Map.of("anonymousId", thief, "traits", lies, "context", yes),
                        Map.of("userId", user, "traits", lies, "context", yes))
                .forEach(claim -> Api.send(web, "identify", claim).then().statusCode(200));
        mark(web);

        assertAlone();
        Api.send(shop, "identify", Map.of("userId", user, "traits", Map.of("read", "up to here")))
                .then()
                .statusCode(200);
        Map<String, Object> after = profile(person -> person.path("traits.read.value") != null);
        after.remove("traits.read");
        assertThat(after).isEqualTo(before);
        assertThat(Api.person("admin", "anonymous_id", thief).<String>path("traits.plan.value"))
                .isEqualTo("none");
    }

    /** What is known of the one who is claimed, as soon as it holds. */
    private Map<String, Object> profile(java.util.function.Predicate<Response> holds) {
        Response person = Api.person("user_id", user, holds);
        Map<String, Object> profile = new TreeMap<>();
        person.jsonPath()
                .<String, Map<String, Object>>getMap("traits")
                .forEach((name, trait) -> profile.put("traits." + name, String.valueOf(trait.get("value"))));
        profile.put("consents", String.valueOf(person.jsonPath().getList("consents")));
        profile.put("identifiers", new TreeSet<>(Api.names(person)));
        return profile;
    }

    @Test
    void a_browser_key_reads_nothing() {
        String web = Api.source("browser");
        Stream.of(
                        "/v1/persons?namespace=email&value=" + mail,
                        "/v1/sources",
                        "/v1/imports",
                        "/v1/identity/export/persons")
                .forEach(path -> assertThat(Api.with(web).get(path).statusCode())
                        .as(path)
                        .isEqualTo(403));
    }

    private List<Map<String, ?>> claims() {
        Map<String, ?> verified = Map.of("namespace", "email", "value", mail, "role", "SELF", "verified", true);
        return List.of(
                Map.of(
                        "type",
                        "identify",
                        "anonymousId",
                        thief,
                        "traits",
                        Map.of("email", mail, "emailVerified", true)),
                Map.of("type", "identify", "anonymousId", thief, "userId", user),
                Map.of("type", "track", "event", "Signed In", "anonymousId", thief, "userId", user),
                Map.of("type", "alias", "previousId", thief, "userId", user),
                Map.of("type", "page", "anonymousId", thief, "context", Map.of("identifiers", List.of(verified))),
                Map.of(
                        "type",
                        "group",
                        "groupId",
                        "g",
                        "anonymousId",
                        thief,
                        "userId",
                        user,
                        "traits",
                        Map.of("email", mail)),
                Map.of(
                        "type",
                        "identify",
                        "anonymousId",
                        thief,
                        "traits",
                        Map.of("email", mail.toUpperCase(java.util.Locale.ROOT) + " ")),
                Map.of(
                        "type",
                        "page",
                        "anonymousId",
                        thief,
                        "source",
                        "store-server",
                        "trust",
                        "SERVER",
                        "context",
                        Map.of("trust", "SERVER", "identifiers", List.of(verified))));
    }

    private void vouch() {
        String shop = Api.source("server");
        Api.send(
                        shop,
                        "identify",
                        Map.of(
                                "userId",
                                user,
                                "anonymousId",
                                word + "-own",
                                "traits",
                                Map.of("email", mail, "emailVerified", true)))
                .then()
                .statusCode(200);
        var _ = Api.person("email", mail, person -> Api.names(person).size() == 3);
    }

    /** Comes after all claims under the same name, so that they are known to be resolved. */
    private void mark(String web) {
        Api.send(web, "identify", Map.of("anonymousId", thief, "traits", Map.of("last", true)))
                .then()
                .statusCode(200);
    }

    private void assertAlone() {
        Response found =
                Api.person("anonymous_id", thief, person -> Boolean.TRUE.equals(person.path("traits.last.value")));
        assertThat(Api.names(found)).containsExactly(thief);
        assertThat(Api.names(Api.person("email", mail, _ -> true)))
                .containsExactlyInAnyOrder(user, mail, word + "-own");
    }
}
