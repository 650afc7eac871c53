package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.contracts.Erasure;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.learning.ModelStore;
import io.bearhug.decision.learning.Teaching;
import io.bearhug.decision.whatif.Taught;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From acts at a place that learns over what came of them to what is said of a policy, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(LearningShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class EvaluationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/v1/evaluations";
    private static final String PLACE = "app-home";
    private static final int ROUND = 500;

    @Inject
    ModelStore store;

    @Inject
    Taught taught;

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    Pool pool;

    @Inject
    EraseDecisions erase;

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void what_came_of_acts_is_kept_and_judged_and_forgotten() {
        var visitors = Stream.generate(Visitor::new).limit(4).toList();
        var decisions = visitors.stream().map(EvaluationIT::atHome).toList();
        decisions.forEach(EvaluationIT::shown);
        until("all is heard", () -> count("lesson", decisions) == 4 && count("lesson_outcome", decisions) == 4);
        assertThat(teach()).isGreaterThanOrEqualTo(4);
        assertThat(count("taught", decisions)).isEqualTo(4);

        var evaluation = started(Map.of("placement", PLACE, "version", "v1"));
        until("it is judged", () -> !"running".equals(state(evaluation)));

        as("viewer")
                .get(PATH + "/" + evaluation)
                .then()
                .body("subject", equalTo("v1"))
                .body("state", equalTo("refused"))
                .body("result.n", equalTo(4))
                .body("result.people", equalTo(4))
                .body("result.effective.toDouble()", closeTo(4, 1e-6))
                .body("result.current.value.toDouble()", closeTo(0, 1e-9))
                .body("result.skipped.size()", equalTo(0))
                .body("result.dr", nullValue())
                .body("result.verdict", containsString("4 people only"));

        var first = visitors.getFirst();
        var _ = erase.erase(new Erasure(
                        UUID.randomUUID().toString(),
                        first.personId(),
                        List.of(),
                        pseudonyms.all("user_id:" + first.name()),
                        Instant.now().plusSeconds(5)))
                .await()
                .atMost(PATIENCE);
        assertThat(count("taught", decisions)).isEqualTo(3);

        taught.tidy(Instant.now().plusSeconds(5)).await().atMost(PATIENCE);
        assertThat(count("taught", decisions)).isZero();
    }

    @Test
    void not_everybody_may_ask_and_nothing_nonsensical_is_begun() {
        Map<String, Object> known = Map.of("placement", PLACE, "version", "v1");
        as("viewer").body(known).post(PATH).then().statusCode(403);
        as("agent").body(known).post(PATH).then().statusCode(403);
        channel().body(known).post(PATH).then().statusCode(403);
        given().get(PATH + "/nothing").then().statusCode(401);
        as("viewer").get(PATH + "/nothing").then().statusCode(404).contentType("application/problem+json");

        start(Map.of("placement", PLACE)).statusCode(400).body("errors[0].pointer", equalTo("/draft"));
        start(Map.of("version", "v1")).statusCode(400).body("errors[0].pointer", equalTo("/placement"));
        start(Map.of("placement", PLACE, "version", "v999999")).statusCode(404);
        start(Map.of("placement", PLACE, "draft", "never-written")).statusCode(404);
        start(Map.of("placement", "nowhere", "version", "v1"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/placement"));
    }

    private static ValidatableResponse start(Map<String, Object> body) {
        return as("marketer").body(body).post(PATH).then();
    }

    private static String started(Map<String, Object> body) {
        return start(body)
                .statusCode(202)
                .body("state", equalTo("running"))
                .extract()
                .path("id");
    }

    private static String state(String evaluation) {
        return as("viewer")
                .get(PATH + "/" + evaluation)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static String atHome(Visitor visitor) {
        visitor.isKnownAs(visitor.looking());
        return id(visitor.ask("r-1", PLACE).body("answers[0].outcome", equalTo("act")));
    }

    private static void shown(String decision) {
        channel()
                .body(Map.of("decisionId", decision, "placement", PLACE, "type", "shown"))
                .post("/v1/outcomes")
                .then()
                .statusCode(202);
    }

    private int teach() {
        return store.teach(
                        Instant.now().plus(Duration.ofDays(8)),
                        ROUND,
                        new Teaching(catalogue.current().catalogue()))
                .await()
                .atMost(PATIENCE);
    }

    private long count(String table, List<String> decisions) {
        return pool.preparedQuery("SELECT count(*) FROM " + table + " WHERE decision_id = ANY($1)")
                .execute(Tuple.of(decisions.toArray(String[]::new)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
