package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.whatif.Runs;
import io.bearhug.decision.whatif.Turns;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From decisions asked over HTTP to what a draft would have made of them, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(Patient.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class SimulationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/v1/simulations";

    private final String name = "x" + UUID.randomUUID().toString().substring(0, 8);
    private final String place = name + "-place";
    private final List<Visitor> visitors =
            Stream.generate(Visitor::new).limit(3).toList();

    @Inject
    Pool pool;

    @Inject
    Turns turns;

    @Inject
    Runs runs;

    @Inject
    EraseDecisions erase;

    @Inject
    Pseudonyms pseudonyms;

    private String bundle(int cap) {
        return """
                traits: [ { id: %1$s-size, type: string }, { id: %1$s-faith, type: string, sensitive: true } ]
                placements: [ { id: %1$s-place, channel: web, accepts: [tile] } ]
                actions:
                  - id: %1$s
                    class: service
                    value: { person: 4.0 }
                    expected: { success: 0.3 }
                    caps: [ { max: %2$d, per: P7D } ]
                    treatments: [ { id: %1$s-web, placement: %1$s-place, form: tile, blocks: [ { type: headline, text: Hi } ] } ]
                """.formatted(name, cap);
    }

    private static void write(String draft, String bundle) {
        given().auth()
                .oauth2(Tokens.forUser("marketer"))
                .contentType("application/yaml")
                .body(bundle.getBytes(StandardCharsets.UTF_8))
                .put("/v1/catalogue/drafts/" + draft)
                .then()
                .statusCode(200);
    }

    private static String publish(String draft, String bundle) {
        write(draft, bundle);
        as("marketer").post("/v1/catalogue/drafts/" + draft + "/submit").then().statusCode(200);
        as("approver").post("/v1/catalogue/drafts/" + draft + "/approve").then().statusCode(200);
        return as("approver")
                .post("/v1/catalogue/drafts/" + draft + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    /** Three visitors ask twice; by its cap the action is said to each once. */
    private String asked() {
        var version = publish(name, bundle(1));
        visitors.forEach(visitor -> {
            visitor.isKnownAs(visitor.looking().told(name + "-size", "M"));
            visitor.ask("r-1", place).statusCode(200).body("answers[0].action", equalTo(name));
            visitor.ask("r-2", place).statusCode(200).body("answers[0].outcome", equalTo("silence"));
        });
        until("all is in the log", () -> visitors.stream()
                .allMatch(it -> it.decisions().size() == 2));
        return version;
    }

    private ValidatableResponse start(String who, Map<String, Object> body) {
        return as(who).body(body).post(PATH).then();
    }

    private static String started(ValidatableResponse answer) {
        return answer.statusCode(202)
                .body("state", equalTo("running"))
                .extract()
                .path("id");
    }

    private static JsonPath done(String simulation) {
        until("it is done", () -> "done".equals(state(simulation)));
        return as("viewer").get(PATH + "/" + simulation).then().extract().jsonPath();
    }

    private static String state(String simulation) {
        return as("viewer")
                .get(PATH + "/" + simulation)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Test
    void aDraftIsTriedOnWhatWasDecidedAndNothingIsTouched() {
        var _ = asked();
        var ledgers = visitors.stream().map(SimulationIT::ledger).toList();
        var models = as("viewer").get("/v1/models").then().extract().asString();
        write(name + "-more", bundle(2));

        var simulation = started(start(
                "marketer",
                Map.of("draft", name + "-more", "placements", List.of(place), "groups", List.of(name + "-size"))));
        var said = done(simulation);

        assertThat(said.getString("subject")).isEqualTo("draft " + name + "-more");
        assertThat(said.getInt("done")).isEqualTo(said.getInt("of")).isGreaterThanOrEqualTo(6);
        assertThat(said.getInt("figures.decisions")).isEqualTo(6);
        assertThat(said.getInt("figures.changed")).isEqualTo(3);
        assertThat(said.getInt("figures.places[0].before.acts")).isEqualTo(3);
        assertThat(said.getInt("figures.places[0].after.acts")).isEqualTo(6);
        assertThat(said.getDouble("figures.places[0].before.silenceShare")).isEqualTo(0.5);
        assertThat(said.getInt("figures.places[0].held.find { it.stage == 'cap' }.before"))
                .isEqualTo(3);
        assertThat(said.getInt("figures.places[0].held.find { it.stage == 'cap' }.after"))
                .isZero();
        assertThat(said.getInt("figures.people.people")).isEqualTo(3);
        assertThat(said.getInt("figures.people.withNothing")).isZero();
        assertThat(said.getString("figures.groups[0].rates[0].kind")).isEqualTo("others");
        assertThat(said.getList("figures.caveats")).isNotEmpty();
        assertThat(said.getList("examples")).hasSize(3);
        as("viewer")
                .get("/v1/decisions/" + said.getString("examples[0].decisionId"))
                .then()
                .statusCode(200)
                .body("answers[0].outcome", equalTo("silence"));
        assertThat(visitors.stream().map(SimulationIT::ledger)).isEqualTo(ledgers);
        assertThat(as("viewer").get("/v1/models").then().extract().asString()).isEqualTo(models);
        assertThat(visitors).allMatch(it -> it.decisions().size() == 2);
    }

    private static Object ledger(Visitor visitor) {
        return visitor.contactState().extract().path("contacts");
    }

    @Test
    void theVersionThatDecidedChangesNothing() {
        var version = asked();

        var said = done(started(start("admin", Map.of("version", version, "placements", List.of(place)))));

        assertThat(said.getInt("figures.decisions")).isEqualTo(6);
        assertThat(said.getInt("figures.changed")).isZero();
        assertThat(said.getList("examples")).isEmpty();
    }

    @Test
    void whoeverWouldBeToldNothingIsListedUntilTheyAreForgotten() {
        var _ = asked();
        write(name + "-less", "remove: { actions: [" + name + "] }");
        var simulation = started(start("approver", Map.of("draft", name + "-less", "placements", List.of(place))));
        var said = done(simulation);
        assertThat(said.getInt("figures.people.withNothing")).isEqualTo(3);
        assertThat(said.getInt("figures.people.withSomethingBefore")).isEqualTo(3);
        assertThat(said.getList("examples")).hasSize(3);

        var first = nobodies(simulation, "?limit=2");
        assertThat(first.getList("items")).hasSize(2);
        var second = nobodies(simulation, "?limit=2&after=" + first.getString("next"));
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        assertThat(Stream.concat(
                        first.<String>getList("items.personId").stream(),
                        second.<String>getList("items.personId").stream()))
                .containsExactlyInAnyOrderElementsOf(
                        visitors.stream().map(Visitor::personId).toList());

        assertThat(forget(visitors.getFirst())).contains("simulations");

        assertThat(nobodies(simulation, "").<String>getList("items.personId"))
                .hasSize(2)
                .doesNotContain(visitors.getFirst().personId());
        as("viewer").get(PATH + "/" + simulation).then().body("examples", hasSize(2));
        assertThat(rows(simulation)).isEqualTo(4);
    }

    private static JsonPath nobodies(String simulation, String query) {
        return as("marketer")
                .get(PATH + "/" + simulation + "/people-with-nothing" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> forget(Visitor visitor) {
        var erasure = new Erasure(
                UUID.randomUUID().toString(),
                visitor.personId(),
                List.of(),
                pseudonyms.all("user_id:" + visitor.name()),
                Instant.now().plusSeconds(5));
        return erase.erase(erasure).await().atMost(PATIENCE).stream()
                .map(ErasureReceipt.Store::store)
                .toList();
    }

    private long rows(String simulation) {
        return pool.preparedQuery(
                        "SELECT (SELECT count(*) FROM what_if_person WHERE run = $1) + (SELECT count(*) FROM what_if_example WHERE run = $1)")
                .execute(Tuple.of(simulation))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void theNewestAreListedPageByPage() {
        var oldest = UUID.randomUUID().toString();
        var lost = UUID.randomUUID().toString();
        insert(oldest, "clock_timestamp() + interval '1 day'", "clock_timestamp()");
        insert(lost, "clock_timestamp() + interval '2 days'", "clock_timestamp() - interval '2 minutes'");

        var first = listed("?limit=1");
        assertThat(first.getList("items.id")).containsExactly(lost);
        assertThat(first.getString("items[0].state")).isEqualTo("interrupted");
        assertThat(first.getString("items[0].subject")).isEqualTo("v1");
        var second = listed("?limit=1&after=" + first.getString("next"));
        assertThat(second.getList("items.id")).containsExactly(oldest);
        assertThat(listed("?limit=1&after=nonsense").getList("items.id")).containsExactly(lost);
        as("viewer").get("/v1/evaluations?limit=100").then().statusCode(200).body("items.id", not(hasItem(lost)));
        channel().get(PATH).then().statusCode(403);

        runs.tidy(Instant.now().plus(Duration.ofDays(3))).await().atMost(PATIENCE);
        assertThat(listed("").getList("items")).isEmpty();
        assertThat(listed("").getString("next")).isNull();
    }

    private static JsonPath listed(String query) {
        return as("marketer").get(PATH + query).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void notEverybodyMayStartOneAndNothingNonsensicalIsStarted() {
        var version = publish(name, bundle(1));
        Map<String, Object> known = Map.of("version", version);
        start("viewer", known).statusCode(403);
        start("agent", known).statusCode(403);
        channel().body(known).post(PATH).then().statusCode(403);
        given().get(PATH + "/nothing").then().statusCode(401);
        channel().get(PATH + "/nothing").then().statusCode(403);
        as("viewer").get(PATH + "/nothing").then().statusCode(404).contentType("application/problem+json");
        as("viewer").get(PATH + "/nothing/people-with-nothing").then().statusCode(404);

        start("marketer", Map.of("draft", "never-" + name)).statusCode(404);
        start("marketer", Map.of("version", "v999999")).statusCode(404);
        start("marketer", Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/draft"));
        start("marketer", Map.of("version", version, "draft", name)).statusCode(400);
        start("marketer", Map.of("version", version, "most", 10_001))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/most"));
        start("marketer", Map.of("version", version, "from", "2026-01-02T00:00:00Z", "to", "2026-01-01T00:00:00Z"))
                .statusCode(400);
        start("marketer", Map.of("version", version, "groups", List.of("no-trait"), "placements", List.of("no-place")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/placements", "/groups")));
        start("marketer", Map.of("version", version, "groups", List.of(name + "-faith")))
                .statusCode(403);
    }

    @Test
    void whatIsSensitiveIsForAdminsOnly() {
        var version = asked();
        var simulation = started(start(
                "admin",
                Map.of(
                        "version",
                        version,
                        "placements",
                        List.of(place),
                        "groups",
                        List.of(name + "-faith", name + "-size"))));

        assertThat(done(simulation).<String>getList("figures.groups.trait")).containsExactly(name + "-size");
        as("admin").get(PATH + "/" + simulation).then().body("figures.groups", hasSize(2));
    }

    @Test
    void whereTwoWaitAlreadyNoMoreAreTaken() {
        var version = publish(name, bundle(1));
        for (var taken = 0; taken < 3; taken++) {
            until("there is a turn", turns::take);
        }

        start("marketer", Map.of("version", version))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", startsWith("urn:bearhug:problem:"));

        for (var taken = 0; taken < 3; taken++) {
            turns.giveBack();
        }
        var _ = done(started(start("marketer", Map.of("version", version))));
    }

    @Test
    void oneThatGivesNoSignOfLifeIsInterruptedAndOldOnesGo() {
        var lost = UUID.randomUUID().toString();
        var old = UUID.randomUUID().toString();
        insert(lost, "clock_timestamp()", "clock_timestamp() - interval '2 minutes'");
        insert(old, "clock_timestamp() - interval '31 days'", "clock_timestamp()");

        assertThat(state(lost)).isEqualTo("interrupted");
        runs.tidy(Instant.now().minus(Duration.ofDays(30))).await().atMost(PATIENCE);

        as("viewer").get(PATH + "/" + old).then().statusCode(404);
        as("viewer")
                .get(PATH + "/" + lost)
                .then()
                .statusCode(200)
                .body("figures", nullValue())
                .body("examples", everyItem(nullValue()));
    }

    private void insert(String simulation, String startedAt, String beatAt) {
        var _ = pool.preparedQuery("INSERT INTO what_if (id, kind, subject, state, done, total, started_at, beat_at)"
                        + " VALUES ($1, 'SIMULATION', 'v1', 'RUNNING', 0, 1, " + startedAt + ", " + beatAt + ")")
                .execute(Tuple.of(simulation))
                .await()
                .atMost(PATIENCE);
    }
}
