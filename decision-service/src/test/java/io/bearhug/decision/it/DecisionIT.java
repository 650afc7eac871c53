package io.bearhug.decision.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.People;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Decisions over HTTP, on real Redis, Kafka, PostgreSQL and Keycloak. */
@QuarkusTest
@TestProfile(Shop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class DecisionIT {

    private final String name = "u" + UUID.randomUUID();

    @Inject
    @ConfigProperty(name = "bearhug.url.context")
    String context;

    @Inject
    Publisher publisher;

    @Test
    void answersWithWordsAndAReasonAndKeepsTheRecord() {
        know(looking().told("shirtSize", "M"));

        var answer = ask("r-1", "home-hero").statusCode(200);

        answer.body("personId", equalTo("p-" + name))
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
        know(looking().told("shirtSize", "M"));
        var id = id(ask("r-1", "home-hero"));

        as("viewer")
                .get("/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("inputs", nullValue())
                .body("identifiers[0].value", equalTo("•••"))
                .body("answers[0].treatment.blocks[0].text", equalTo("Tees in •••"))
                .body("answers[0].reason", not(startsWith(name)))
                .body("answers[0].token", nullValue());
    }

    @Test
    void theSameRequestIsTheSameDecisionAndAnotherBodyAConflict() {
        know(looking());

        var first = ask("r-1", "home-hero").statusCode(200);
        var second = ask("r-1", "home-hero").statusCode(200);

        assertThat(json(second).<Object>get()).isEqualTo(json(first).<Object>get());
        ask("r-1", "app-home").statusCode(409).contentType(startsWith("application/problem+json"));
        contactState().body("contacts", hasSize(1));
    }

    @Test
    void fiftyAtOnceUnderACapOfThreeAreThreeActs() throws Exception {
        know(looking());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(i -> () ->
                            ask("p-" + i, "home-hero").statusCode(200).extract().path("answers[0].outcome"))
                    .toList();
            var outcomes =
                    threads.invokeAll(asking).stream().map(Future::resultNow).toList();

            assertThat(outcomes).filteredOn("act"::equals).hasSize(3);
            assertThat(outcomes).filteredOn("silence"::equals).hasSize(47);
        }
    }

    @Test
    void dismissedOnTheWebIsGoneInTheApp() {
        know(looking().told("shirtSize", "M"));
        var token = ask("r-1", "home-hero").extract().path("answers[0].token");

        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "type", "dismissed", "eventId", "e-1"))
                .post("/v1/outcomes")
                .then()
                .statusCode(202);

        ask("r-2", "app-home").body("answers[0].outcome", equalTo("silence"));
        contactState().body("reactions[0].type", equalTo("dismissed")).body("contacts[0].state", equalTo("CONFIRMED"));
    }

    @Test
    void outcomesNeedATokenOrAChannel() {
        know(looking());
        var id = id(ask("r-1", "home-hero"));
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
        var question = question("r-1", "home-hero");

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
        ask("r-1", "home-hero")
                .statusCode(200)
                .body("degraded", hasItem("context"))
                .body("answers[0].outcome", equalTo("silence"))
                .body("answers[0].treatment.blocks[0].text", equalTo("Welcome"));
    }

    @Test
    void aDecisionCanBeTakenAgainAndIsListedForItsPerson() {
        know(looking().told("shirtSize", "M"));
        var id = id(ask("r-1", "home-hero"));

        as("admin")
                .post("/v1/decisions/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        await(() -> as("viewer")
                        .get("/v1/decisions?person=p-" + name)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<Object>>path("items")
                        .size()
                == 1);
    }

    @Test
    void aMomentBecomesAMailThatIsCalledOffWhenTheThingWasBought() {
        know(looking().hasMail().at(Instant.now()));
        var moment = new Moment(
                "mo-" + name,
                "hesitating",
                "p-" + name,
                "user_id:" + name,
                List.of(new Identifier("user_id", name)),
                Instant.now(),
                Instant.now().plus(Duration.ofHours(36)),
                0.9,
                List.of());

        publish(Topic.MOMENTS, moment.id(), moment);

        var id = DecisionIds.of("moment:" + moment.id(), moment.id());
        await(() -> as("admin").get("/v1/decisions/" + id).statusCode() == 200);
        as("admin")
                .get("/v1/decisions/" + id)
                .then()
                .body("answers[0].action", equalTo("basket-reminder"))
                .body("answers[0].placement", equalTo("channel:email"))
                .body("answers[0].outbound.channel", equalTo("email"))
                .body("answers[0].treatment.subject", equalTo("Still thinking?"));
        stillTrue(id).body("holds", equalTo(true));

        know(looking().hasMail().bought("sku-1", "t-shirts", Instant.now()));
        stillTrue(id).body("holds", equalTo(false));
    }

    @Test
    void aSkippedDeliveryGivesItsContactBack() {
        know(looking().hasMail());
        var decision = json(ask("r-1", "home-hero"));
        contactState().body("contacts", hasSize(1));

        publish(Topic.OUTCOMES, "user_id:" + name, outcome(decision));

        await(() -> contactState().extract().<List<Object>>path("contacts").isEmpty());
    }

    @Test
    void issuesTokensForBrowsers() {
        var wanted = Map.of("identifiers", List.of(Map.of("namespace", "user_id", "value", name)), "scope", "inbox");

        channel().body(wanted).post("/v1/tokens").then().statusCode(200).body("token", notNullValue());
        as("viewer").body(wanted).post("/v1/tokens").then().statusCode(403);
    }

    @Test
    void answersFastWhenWarm() {
        know(looking());
        IntStream.range(0, 200).forEach(i -> ask("warm-" + i, "home-hero").statusCode(200));

        var took = IntStream.range(0, 200)
                .mapToLong(i -> timed("timed-" + i))
                .sorted()
                .toArray();

        System.out.printf("decision over HTTP: p50 %.1f ms, p99 %.1f ms%n", took[100] / 1e6, took[197] / 1e6);
        assertThat(Duration.ofNanos(took[100])).isLessThan(Duration.ofMillis(500));
    }

    private long timed(String requestId) {
        var start = System.nanoTime();
        ask(requestId, "home-hero").statusCode(200);
        return System.nanoTime() - start;
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
                "p-" + name,
                "user_id:" + name,
                "web",
                Instant.now(),
                null,
                "consent",
                null,
                null);
    }

    private People looking() {
        return People.called(name).agrees("recommendations").needs("t-shirt", 0.7);
    }

    private void know(People person) {
        try {
            given().baseUri(context)
                    .body(Json.mapper().writeValueAsBytes(person.context()))
                    .put("/people/" + name)
                    .then()
                    .statusCode(204);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> question(String requestId, String... placements) {
        return Map.of(
                "requestId", requestId + name,
                "identifiers", List.of(Map.of("namespace", "user_id", "value", name)),
                "channel", "web",
                "placements", Arrays.asList(placements),
                "context", Map.of("locale", "en", "timezone", "Europe/Berlin"));
    }

    private ValidatableResponse ask(String requestId, String... placements) {
        return channel()
                .body(question(requestId, placements))
                .post("/v1/decisions")
                .then();
    }

    private ValidatableResponse stillTrue(String id) {
        return given().auth()
                .oauth2(Tokens.forClient("delivery-service"))
                .get("/v1/decisions/" + id + "/still-true?placement=channel:email")
                .then()
                .statusCode(200);
    }

    /** The log knows a person's fragments as soon as it has read the decision. */
    private ValidatableResponse contactState() {
        await(() -> !as("viewer")
                .get("/v1/decisions?person=p-" + name)
                .then()
                .extract()
                .<List<Object>>path("items")
                .isEmpty());
        return as("viewer")
                .get("/v1/persons/p-" + name + "/contact-state")
                .then()
                .statusCode(200);
    }

    private void publish(Topic topic, String key, Object value) {
        publisher
                .publish(topic, key, "test", UUID.randomUUID().toString(), value)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static RequestSpecification channel() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.forClient("channel"));
    }

    private static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.forUser(user));
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("decisionId");
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.extract().jsonPath();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
