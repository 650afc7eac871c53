package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.learning.ModelStore;
import io.bearhug.decision.learning.Models;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.learning.Teaching;
import io.bearhug.decision.learning.WatchPlaces;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/** From a decision over what came of it to a model that knows, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(LearningShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class LearningIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUND = 500;
    private static final String AT_HOME = "items.find { it.id == 'tee-tip@home-hero' }.";

    @Inject
    ModelStore store;

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    Publisher publisher;

    @Inject
    Pool pool;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    EraseDecisions erase;

    @Inject
    WatchPlaces places;

    @Inject
    Models models;

    @Test
    void what_was_seen_is_learned_once_its_window_has_closed_and_what_was_bought_is_a_success() {
        var buyer = new Visitor();
        var other = new Visitor();
        var unseen = new Visitor();
        var bought = decided(buyer);
        var looked = decided(other);
        var missed = decided(unseen);
        shown(bought);
        shown(looked);
        buys(buyer, "t-shirts");
        buys(other, "coats");
        until(
                "all is heard",
                () -> count("lesson WHERE", List.of(bought, looked, missed)) == 3
                        && count("lesson_outcome WHERE", List.of(bought, looked, missed)) == 2
                        && successes(buyer) == 1);

        assertThat(teach(Instant.now().plus(Duration.ofDays(6))))
                .as("windows are open")
                .isZero();
        assertThat(teach(Instant.now().plus(Duration.ofDays(8)))).isGreaterThanOrEqualTo(3);
        assertThat(teach(Instant.now().plus(Duration.ofDays(8))))
                .as("learned once")
                .isZero();

        until("the model is known", () -> as("viewer")
                .get("/v1/models")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .contains("tee-tip@home-hero"));
        as("viewer")
                .get("/v1/models")
                .then()
                .body(AT_HOME + "step", equalTo("shadow"))
                .body(AT_HOME + "version", equalTo(1))
                .body(AT_HOME + "lessons", equalTo(2))
                .body(AT_HOME + "successes", equalTo(1));
        var next = new Visitor();
        next.isKnownAs(next.looking());
        as("admin")
                .get("/v1/decisions/" + id(next.ask("r-1", "home-hero")))
                .then()
                .body("models.'tee-tip@home-hero'", equalTo("1"));
        erase(next);
    }

    @Test
    void who_is_forgotten_teaches_nothing() {
        var visitor = new Visitor();
        var decision = decided(visitor);
        shown(decision);
        buys(visitor, "t-shirts");
        until(
                "all is heard",
                () -> count("lesson WHERE", List.of(decision)) == 1
                        && count("lesson_outcome WHERE", List.of(decision)) == 1
                        && successes(visitor) == 1);

        erase(visitor);

        assertThat(count("lesson WHERE", List.of(decision))).isZero();
        assertThat(count("lesson_outcome WHERE", List.of(decision))).isZero();
        assertThat(successes(visitor)).isZero();
    }

    @Test
    void a_place_that_drives_people_away_goes_back() {
        watch();
        assertThat(models.stepDowns()).isEmpty();
        var decisions =
                Stream.generate(Visitor::new).limit(4).map(this::besides).toList();
        decisions.forEach(it -> report(it, "side", "shown"));
        decisions.forEach(this::unsubscribes);
        until("all is heard", () -> refusals(decisions) == 4);

        watch();

        assertThat(models.stepDowns()).singleElement().satisfies(down -> {
            assertThat(down.place()).isEqualTo("side");
            assertThat(down.atMost()).isEqualTo(Step.EXPLORE);
            assertThat(down.reason()).contains("4 of 4 people unsubscribed");
        });
        watch();
        assertThat(models.stepDowns())
                .as("only what came since counts")
                .singleElement()
                .matches(it -> it.atMost() == Step.EXPLORE);
    }

    private void unsubscribes(String decision) {
        var outcome = new Outcome(
                UUID.randomUUID().toString(),
                Outcome.Type.UNSUBSCRIBED,
                decision,
                "side",
                "tee-tip",
                null,
                "delivery-of-" + decision,
                null,
                "user_id:somebody",
                "web",
                Instant.now(),
                null,
                null,
                null,
                null);
        publisher
                .publish(Topic.OUTCOMES, outcome.fragment(), "outcome", outcome.id(), outcome)
                .await()
                .atMost(PATIENCE);
    }

    private long refusals(List<String> decisions) {
        return count("lesson_outcome WHERE left_at IS NOT NULL AND", decisions);
    }

    private void watch() {
        places.watch().await().atMost(PATIENCE);
    }

    private String besides(Visitor visitor) {
        visitor.isKnownAs(visitor.looking());
        return id(visitor.ask("r-1", "side").body("answers[0].action", equalTo("tee-tip")));
    }

    @Test
    void whoever_is_nobody_of_the_house_is_shown_no_models() {
        given().get("/v1/models").then().statusCode(401);
        channel().get("/v1/models").then().statusCode(403);
    }

    private String decided(Visitor visitor) {
        visitor.isKnownAs(visitor.looking());
        var answer = visitor.ask("r-1", "home-hero").body("answers[0].action", equalTo("tee-tip"));
        return id(answer);
    }

    private static void shown(String decision) {
        report(decision, "home-hero", "shown");
    }

    private static void report(String decision, String place, String type) {
        channel()
                .body(Map.of("decisionId", decision, "placement", place, "type", type))
                .post("/v1/outcomes")
                .then()
                .statusCode(202);
    }

    private void buys(Visitor visitor, String category) {
        var fragment = "user_id:" + visitor.name();
        var now = Instant.now().plusSeconds(1);
        var event = new Event(
                UUID.randomUUID().toString(),
                Event.Type.TRACK,
                "Order Completed",
                List.of(),
                fragment,
                "shop",
                Trust.SERVER,
                now,
                now,
                "web",
                null,
                Map.of(),
                Map.of("products", List.of(Map.of("category", category))),
                Map.of(),
                Map.of());
        publisher
                .publish(Topic.EVENTS, fragment, "event", event.messageId(), event)
                .await()
                .atMost(PATIENCE);
    }

    private int teach(Instant until) {
        return store.teach(until, ROUND, new Teaching(catalogue.current().catalogue()))
                .await()
                .atMost(PATIENCE);
    }

    private void erase(Visitor visitor) {
        var _ = erase.erase(new Erasure(
                        UUID.randomUUID().toString(),
                        visitor.personId(),
                        List.of(),
                        pseudonyms.all("user_id:" + visitor.name()),
                        Instant.now().plusSeconds(5)))
                .await()
                .atMost(PATIENCE);
    }

    private long count(String table, List<String> decisions) {
        return pool.preparedQuery("SELECT count(*) FROM " + table + " decision_id = ANY($1)")
                .execute(Tuple.of(decisions.toArray(String[]::new)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private long successes(Visitor visitor) {
        return pool.preparedQuery("SELECT count(*) FROM success WHERE name = $1")
                .execute(Tuple.of(pseudonyms.of("user_id:" + visitor.name())))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
