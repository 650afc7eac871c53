package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.json;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.kafka.Publisher;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people do with decisions, and what is decided without anybody asking, on real Redis, Kafka, PostgreSQL and Keycloak. */
@QuarkusTest
@TestProfile(Shop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class OutcomesAndMomentsIT {

    private final Visitor visitor = new Visitor();

    @Inject
    Publisher publisher;

    @Test
    void dismissedOnTheWebIsGoneInTheApp() {
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));
        var token = visitor.ask("r-1", "home-hero").extract().path("answers[0].token");

        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "type", "dismissed", "eventId", "e-1"))
                .post("/v1/outcomes")
                .then()
                .statusCode(202);

        visitor.ask("r-2", "app-home").body("answers[0].outcome", equalTo("silence"));
        visitor.contactState()
                .body("reactions[0].type", equalTo("dismissed"))
                .body("contacts[0].state", equalTo("CONFIRMED"));
    }

    @Test
    void whoeverWasShownSomethingIsToldWhy() {
        visitor.isKnownAs(visitor.looking());
        var answer = json(visitor.ask("r-1", "home-hero"));

        given().get("/v1/decisions/why/" + answer.getString("answers[0].token"))
                .then()
                .statusCode(200)
                .body("reason", equalTo(answer.getString("answers[0].reason")))
                .body("action", equalTo(answer.getString("answers[0].action")));
        given().get("/v1/decisions/why/no.such.token").then().statusCode(401);
    }

    @Test
    void aSkippedDeliveryGivesItsContactBack() {
        visitor.isKnownAs(visitor.looking().hasMail());
        var decision = json(visitor.ask("r-1", "home-hero"));
        visitor.contactState().body("contacts", hasSize(1));

        publish(Topic.OUTCOMES, "user_id:" + visitor.name(), outcome(decision));

        until("the contact is given back", () -> visitor.contactState()
                .extract()
                .<List<Object>>path("contacts")
                .isEmpty());
    }

    @Test
    void outcomesNeedATokenOrAChannel() {
        visitor.isKnownAs(visitor.looking());
        var id = id(visitor.ask("r-1", "home-hero"));
        var outcome = Map.of("decisionId", id, "placement", "home-hero", "type", "shown");

        given().contentType(ContentType.JSON)
                .body(outcome)
                .post("/v1/outcomes")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2("no.such.token")
                .body(outcome)
                .post("/v1/outcomes")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        as("marketer").body(outcome).post("/v1/outcomes").then().statusCode(403);
        channel()
                .body(Map.of("token", "forged", "type", "shown"))
                .post("/v1/outcomes")
                .then()
                .statusCode(403);
        channel().body(outcome).post("/v1/outcomes").then().statusCode(202);
    }

    @Test
    void aMomentBecomesAMailThatIsCalledOffWhenTheThingWasBought() {
        var noon =
                ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
        visitor.isKnownAs(visitor.looking().hasMail().in(noon.getId()).at(Instant.now()));
        var moment = new Moment(
                "mo-" + visitor.name(),
                "hesitating",
                visitor.personId(),
                "user_id:" + visitor.name(),
                List.of(new Identifier("user_id", visitor.name())),
                Instant.now(),
                Instant.now().plus(Duration.ofHours(36)),
                0.9,
                List.of());

        publish(Topic.MOMENTS, moment.id(), moment);

        var id = DecisionIds.of("moment:" + moment.id(), moment.id());
        until(
                "the mail is decided",
                () -> as("admin").get("/v1/decisions/" + id).statusCode() == 200);
        as("admin")
                .get("/v1/decisions/" + id)
                .then()
                .body("answers[0].action", equalTo("basket-reminder"))
                .body("answers[0].placement", equalTo("channel:email"))
                .body("answers[0].outbound.channel", equalTo("email"))
                .body("answers[0].treatment.subject", equalTo("Still thinking?"));
        stillTrue(id).body("holds", equalTo(true));

        visitor.isKnownAs(visitor.looking().hasMail().bought("sku-1", "t-shirts", Instant.now()));
        stillTrue(id).body("holds", equalTo(false));
    }

    private Outcome outcome(JsonPath decision) {
        return new Outcome(
                UUID.randomUUID().toString(),
                Outcome.Type.SKIPPED,
                decision.getString("decisionId"),
                "home-hero",
                "tee-tip",
                null,
                "delivery-1",
                visitor.personId(),
                "user_id:" + visitor.name(),
                "web",
                Instant.now(),
                null,
                "consent",
                null,
                null);
    }

    private ValidatableResponse stillTrue(String id) {
        return given().auth()
                .oauth2(Tokens.forClient("delivery-service"))
                .get("/v1/decisions/" + id + "/still-true?placement=channel:email")
                .then()
                .statusCode(200);
    }

    private void publish(Topic topic, String key, Object value) {
        publisher
                .publish(topic, key, "test", UUID.randomUUID().toString(), value)
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
