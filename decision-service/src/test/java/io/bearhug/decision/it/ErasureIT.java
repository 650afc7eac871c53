package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.DatabaseBackup;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoops;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Forgetting somebody we decided for, on real Redis, Kafka and PostgreSQL. */
@QuarkusTest
@TestProfile(Shop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Publisher publisher;

    @Inject
    RecordLoops loops;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Pool pool;

    @Inject
    ReapplyErasures again;

    @Inject
    EraseDecisions eraseDecisions;

    private final Visitor visitor = new Visitor();
    private final Visitor other = new Visitor();
    private final List<ErasureReceipt> receipts = new CopyOnWriteArrayList<>();
    private final List<Decision> published = new CopyOnWriteArrayList<>();

    @Test
    void log_records_and_ledger_are_emptied_and_stay_empty() {
        listen();
        other.isKnownAs(other.looking());
        var _ = id(other.ask("r-1", "home-hero"));
        visitor.isKnownAs(visitor.looking());
        var decision = id(visitor.ask("r-1", "home-hero"));
        visitor.contactState().body("contacts", hasSize(1));
        until("it is published", () -> published.stream().anyMatch(it -> decision.equals(it.decisionId())));

        erase();

        as("admin").get("/v1/decisions/" + decision).then().statusCode(404);
        assertThat(visitor.decisions()).isEmpty();
        other.contactState().body("contacts", hasSize(1));

        published.stream()
                .filter(it -> decision.equals(it.decisionId()))
                .findFirst()
                .ifPresent(it -> publish(Topic.DECISIONS, "decision", it.decisionId(), it));
        var moment = moment();
        publish(Topic.MOMENTS, "moment", moment.id(), moment);
        var _ = id(other.ask("r-2", "app-home"));
        until("what came after was read", () -> other.decisions().size() == 2);
        assertThat(visitor.decisions()).isEmpty();
        as("admin")
                .get("/v1/decisions/" + DecisionIds.of("moment:" + moment.id(), moment.id()))
                .then()
                .statusCode(404);
    }

    /** What was decided a moment ago is in its record at once, in the log a little later: who is forgotten in between is not shown either. */
    @Test
    void what_the_log_has_not_heard_of_is_not_shown() {
        listen();
        visitor.isKnownAs(visitor.looking());
        var decision = id(visitor.ask("r-1", "home-hero"));

        erase();

        as("admin").get("/v1/decisions/" + decision).then().statusCode(404);
        as("admin").post("/v1/decisions/" + decision + "/replay").then().statusCode(404);
    }

    @Test
    void what_they_dismissed_is_forgotten_too() {
        listen();
        visitor.isKnownAs(visitor.looking().told("shirtSize", "M"));
        var token = visitor.ask("r-1", "home-hero").extract().path("answers[0].token");
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "type", "dismissed", "eventId", "e-1"))
                .post("/v1/outcomes")
                .then()
                .statusCode(202);
        visitor.ask("r-2", "app-home").body("answers[0].outcome", equalTo("silence"));
        visitor.contactState().body("reactions", hasSize(1));

        erase();

        visitor.ask("r-3", "app-home").body("answers[0].outcome", equalTo("act"));
    }

    @Test
    void a_log_put_back_from_an_older_backup_forgets_them_again() {
        listen();
        other.isKnownAs(other.looking());
        var others = id(other.ask("r-1", "home-hero"));
        visitor.isKnownAs(visitor.looking());
        var decision = id(visitor.ask("r-1", "home-hero"));
        until(
                "both are in the log",
                () -> visitor.decisions().size() == 1 && other.decisions().size() == 1);
        execute(DatabaseBackup.TAKE);
        erase();

        execute(DatabaseBackup.RESTORE);
        assertThat(visitor.decisions()).hasSize(1);
        again.run("restored-" + visitor.name(), eraseDecisions).await().atMost(PATIENCE);

        assertThat(again.isDone()).isTrue();
        assertThat(visitor.decisions()).isEmpty();
        as("admin").get("/v1/decisions/" + decision).then().statusCode(404);
        assertThat(other.decisions()).hasSize(1);
        as("admin").get("/v1/decisions/" + others).then().statusCode(200);
    }

    private void execute(String sql) {
        var _ = pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private void erase() {
        var erasure = new Erasure(
                UUID.randomUUID().toString(),
                visitor.personId(),
                List.of("p-before-" + visitor.name()),
                pseudonyms.all("user_id:" + visitor.name()),
                Instant.now());
        publish(Topic.ERASURES, Erasure.TYPE, erasure.id(), erasure);
        until("there is a receipt", () -> receipts.stream()
                .anyMatch(it -> it.erasureId().equals(erasure.id())));
        assertThat(receipts.getLast().service()).isEqualTo("decision-service");
        assertThat(receipts.getLast().stores())
                .extracting(ErasureReceipt.Store::store)
                .contains("log of decisions", "ledger of contacts", "facts of reports", "topic decisions", "backups");
    }

    /** One that was on its way. */
    private Moment moment() {
        return new Moment(
                "mo-" + visitor.name(),
                "hesitating",
                visitor.personId(),
                "user_id:" + visitor.name(),
                List.of(new Identifier("user_id", visitor.name())),
                Instant.now().minusSeconds(600),
                Instant.now().plus(Duration.ofHours(36)),
                0.9,
                List.of());
    }

    private void listen() {
        var group = "test-" + visitor.name();
        var _ = loops.startEach(LoopSpec.everything(group, Topic.ERASURES), record -> {
            Erasures.receipt(record).ifPresent(receipts::add);
            return Uni.createFrom().voidItem();
        });
        var _ = loops.startEach(LoopSpec.everything(group + "-decisions", Topic.DECISIONS), record -> {
            try {
                published.add(Json.mapper().readValue(record.value(), Decision.class));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return Uni.createFrom().voidItem();
        });
    }

    private void publish(Topic topic, String type, String id, Object value) {
        publisher.publish(topic, visitor.personId(), type, id, value).await().atMost(PATIENCE);
    }
}
