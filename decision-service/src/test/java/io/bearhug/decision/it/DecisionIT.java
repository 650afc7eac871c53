package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.json;
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

import io.bearhug.decision.history.DecisionLog;
import io.bearhug.local.testing.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions over HTTP, on real Redis, Kafka, PostgreSQL and Keycloak. */
@QuarkusTest
@TestProfile(Shop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class DecisionIT {

    private final Visitor visitor = new Visitor();

    @Inject
    DecisionLog log;

    @Test
    void answersWithWordsAndAReasonAndKeepsTheRecord() {
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));

        var answer = visitor.ask("r-1", "home-hero").statusCode(200);

        answer.body("personId", equalTo(visitor.personId()))
                .body("catalogue", equalTo("v1"))
                .body("answers[0].outcome", equalTo("act"))
                .body("answers[0].action", equalTo("tee-tip"))
                .body("answers[0].treatment.blocks[0].text", equalTo("Tees in M"))
                .body("answers[0].reason", startsWith("Because you looked at Plain tee"))
                .body("answers[0].token", notNullValue())
                .body("answers[0].why", nullValue())
                .body("inputs", nullValue());
        as("admin")
                .get("/v1/decisions/" + id(answer))
                .then()
                .statusCode(200)
                .body("answers[0].why.notOthers.action", hasItem("coat-sale"))
                .body("inputs.situation.context.profile.traits.shirtSize.value", equalTo("M"));
    }

    @Test
    void hidesWhatIsPersonalFromThoseWhoMayNotSeeIt() {
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));
        var id = id(visitor.ask("r-1", "home-hero"));

        as("viewer")
                .get("/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("inputs", nullValue())
                .body("identifiers[0].value", equalTo("•••"))
                .body("answers[0].treatment.blocks[0].text", equalTo("Tees in •••"))
                .body("answers[0].reason", not(startsWith(visitor.name())))
                .body("answers[0].token", nullValue());
    }

    @Test
    void theSameRequestIsTheSameDecisionAndAnotherBodyAConflict() {
        visitor.isKnownAs(visitor.looking());

        var first = visitor.ask("r-1", "home-hero").statusCode(200);
        var second = visitor.ask("r-1", "home-hero").statusCode(200);

        assertThat(json(second).<Object>get()).isEqualTo(json(first).<Object>get());
        visitor.ask("r-1", "app-home").statusCode(409).contentType(startsWith("application/problem+json"));
        visitor.contactState().body("contacts", hasSize(1));
    }

    @Test
    void fiftyAtOnceUnderACapOfThreeAreThreeActs() throws Exception {
        visitor.isKnownAs(visitor.looking());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(i -> () -> visitor.ask("p-" + i, "home-hero")
                            .statusCode(200)
                            .extract()
                            .path("answers[0].outcome"))
                    .toList();
            var outcomes =
                    threads.invokeAll(asking).stream().map(Future::resultNow).toList();

            assertThat(outcomes).filteredOn("act"::equals).hasSize(3);
            assertThat(outcomes).filteredOn("silence"::equals).hasSize(47);
        }
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        var bad = Map.of("identifiers", List.of(), "placements", List.of("nowhere"), "explain", "loud");

        channel()
                .body(bad)
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.pointer", hasItem("/requestId"))
                .body("errors.pointer", hasItem("/identifiers"))
                .body("errors.pointer", hasItem("/placements/0"))
                .body("errors.pointer", hasItem("/explain"));
    }

    @Test
    void namesNobodyHasAreNotFound() {
        for (var path : List.of("%00", "x".repeat(2000), "%27%20OR%201%3D1")) {
            as("admin")
                    .urlEncodingEnabled(false)
                    .get("/v1/decisions/" + path)
                    .then()
                    .statusCode(404);
        }
        channel().body("{\"identifiers\":[null]}").post("/v1/decisions").then().statusCode(400);
    }

    @Test
    void onlyThoseWhoMayDoWhatTheyMay() {
        var question = visitor.question("r-1", "home-hero");

        given().contentType(ContentType.JSON)
                .body(question)
                .post("/v1/decisions")
                .then()
                .statusCode(401);
        for (var user : List.of("viewer", "marketer", "approver", "agent")) {
            as(user).body(question).post("/v1/decisions").then().statusCode(403);
        }
        channel().get("/v1/decisions/x").then().statusCode(403);
        channel().get("/v1/decisions?person=p").then().statusCode(403);
        as("admin").get("/v1/decisions/x/still-true?placement=y").then().statusCode(403);
        as("viewer").get("/v1/decisions/x").then().statusCode(404);
    }

    @Test
    void withoutContextItIsQuietAndSaysSo() {
        visitor.ask("r-1", "home-hero")
                .statusCode(200)
                .body("degraded", hasItem("context"))
                .body("answers[0].outcome", equalTo("silence"))
                .body("answers[0].treatment.blocks[0].text", equalTo("Welcome"));
    }

    @Test
    void aDecisionCanBeTakenAgainAndIsListedForItsPerson() {
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));
        var id = id(visitor.ask("r-1", "home-hero"));

        as("admin")
                .post("/v1/decisions/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        until("it is listed", () -> visitor.decisions().size() == 1);
    }

    @Test
    void everybodysDecisionsAreListedByOutcome() {
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));
        var id = id(visitor.ask("r-1", "home-hero"));

        until("it is listed", () -> listed("act").contains(id));
        assertThat(listed("silence")).doesNotContain(id);
        as("viewer")
                .get("/v1/decisions?outcome=loud")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
    }

    private static List<String> listed(String outcome) {
        return as("viewer")
                .get("/v1/decisions?limit=200&channel=web&outcome=" + outcome)
                .then()
                .statusCode(200)
                .extract()
                .path("items.decisionId");
    }

    @Test
    void aDecisionThatComesAgainIsCountedOnce() {
        var action = "counted-" + visitor.name();
        var head = new DecisionLog.Head(
                "d-" + visitor.name(),
                visitor.personId(),
                "user_id:" + visitor.name(),
                "channel",
                Instant.now(),
                "v1",
                "kiosk",
                List.of(new DecisionLog.Answered("act", action, null)),
                null);
        var entry = new DecisionLog.Entry(head, "{}");

        log.add(List.of(entry, entry)).await().atMost(Duration.ofSeconds(10));
        log.add(List.of(entry)).await().atMost(Duration.ofSeconds(10));

        as("viewer")
                .get("/v1/reports/activity")
                .then()
                .statusCode(200)
                .body("breakdowns.actions.find { it.name == '" + action + "' }.total", equalTo(1));
    }

    @Test
    void tellsTheRulesInForceAsSentences() {
        as("viewer")
                .get("/v1/catalogue/sentences")
                .then()
                .statusCode(200)
                .body("actions.id", hasItem("tee-tip"))
                .body("actions.find { it.id == 'tee-tip' }.rules.stage", hasItem("applicability"))
                .body("actions.find { it.id == 'tee-tip' }.rules.says", everyItem(notNullValue()));
    }

    @Test
    void issuesTokensForBrowsers() {
        var wanted = Map.of(
                "identifiers", List.of(Map.of("namespace", "user_id", "value", visitor.name())), "scope", "inbox");

        channel().body(wanted).post("/v1/tokens").then().statusCode(200).body("token", notNullValue());
        as("viewer").body(wanted).post("/v1/tokens").then().statusCode(403);
    }
}
