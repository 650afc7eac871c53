package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route × everybody who might knock: who may is let in, everybody else is told 401 or 403. */
@Scenario
class WhoMay_IT {

    private static final List<String> EVERYBODY = List.of(
            "nobody",
            "a wrong token",
            "an unknown key",
            "server key",
            "browser key",
            "channel",
            "viewer",
            "marketer",
            "approver",
            "agent",
            "admin");
    private static final Set<String> UNKNOWN = Set.of("nobody", "a wrong token", "an unknown key");
    private static final Set<String> KEYS = Set.of("server key", "browser key");

    private final House house;

    WhoMay_IT(House house) {
        this.house = house;
    }

    @TestFactory
    Stream<DynamicTest> every_route_lets_in_who_may_and_nobody_else() {
        return Route.ALL.stream().flatMap(route -> EVERYBODY.stream()
                .map(who -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path() + " – " + who, () -> check(route, who))));
    }

    @Test
    void every_operation_that_is_served_has_a_row_here() {
        assertThat(served())
                .as("operations of /openapi.json")
                .isNotEmpty()
                .filteredOn(it -> !it.isOpen())
                .allSatisfy(it -> assertThat(Route.ALL).as("rows for " + it).anyMatch(it::isReachedBy));
    }

    @Test
    void every_row_is_an_operation_that_is_served() {
        List<Operation> served = served();

        assertThat(Route.ALL).allSatisfy(row -> assertThat(served).anyMatch(it -> it.isReachedBy(row)));
    }

    private List<Operation> served() {
        return Operation.allOf(
                house.door().get(Caller.NOBODY, "/openapi.json").mustBe(200).json());
    }

    @Test
    void what_people_get_by_mail_needs_no_login_but_the_token() {
        Answer answer = house.door().get(Caller.NOBODY, "/u/no-such-token");

        assertThat(answer.status()).isBetween(400, 499).isNotIn(401, 403);
    }

    @Test
    void there_is_no_other_door() {
        for (String path : List.of("/", "/v1", "/v1/nothing", "/q/health", "/q/metrics", "/q/dev", "/../etc/passwd")) {
            assertThat(house.door().get(Caller.NOBODY, path).status()).as(path).isIn(401, 403, 404);
        }
    }

    @Test
    void a_browsers_key_cannot_sign_somebody_in() {
        String victim = House.fresh("victim");
        String device = House.fresh("device");
        house.door()
                .post(
                        house.webShop(),
                        "/v1/identify",
                        Map.of(
                                "userId", victim,
                                "anonymousId", device,
                                "traits", Map.of("email", victim + "@example.org", "emailVerified", true)))
                .mustBe(200);

        JsonNode person = Patience.find(
                "the browser's claim was heard", Duration.ofSeconds(30), () -> house.person("anonymous_id", device));

        assertThat(person.path("identifiers")
                        .valueStream()
                        .filter(it -> it.path("namespace").asText().equals("email"))
                        .filter(it -> it.path("verified").asBoolean()))
                .as("verified e-mail addresses")
                .isEmpty();
    }

    private void check(Route route, String who) {
        Answer answer = house.door()
                .send(
                        caller(who),
                        route.method(),
                        route.path(),
                        route.body().isEmpty() ? "" : "application/json",
                        route.body().getBytes(StandardCharsets.UTF_8));
        if (route.allowed().contains(who)) {
            assertThat(answer.status()).as(answer.text()).isNotIn(401, 403).isLessThan(500);
        } else if (UNKNOWN.contains(who)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(KEYS.contains(who) ? List.of(401, 403) : List.of(403));
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
        }
        assertThat(answer.text()).doesNotContainPattern(Pattern.compile("Exception|at io\\.|at java\\."));
    }

    private Caller caller(String who) {
        return switch (who) {
            case "nobody" -> Caller.NOBODY;
            case "a wrong token" -> new Caller.Bearer("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.");
            case "an unknown key" -> new Caller.WriteKey("no-such-key");
            case "server key" -> house.shopServer();
            case "browser key" -> house.webShop();
            case "channel" -> house.program("channel");
            default -> house.colleague(who);
        };
    }
}
