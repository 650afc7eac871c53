package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.json;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.People;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.reporting.FactStore;
import io.bearhug.decision.reporting.Told;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From decisions in arms of experiments to what these come to, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(TestedShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class ExperimentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENOUGH = 32;

    @Inject
    FactStore store;

    @Inject
    EraseDecisions erase;

    @Inject
    Pool pool;

    @Inject
    Pseudonyms pseudonyms;

    private int told;
    private int left;
    private int met;

    @Test
    void people_of_an_arm_are_compared_with_those_of_the_first() {
        for (var number = 0; told < ENOUGH || left < ENOUGH; number++) {
            lives(new Visitor(), number);
        }
        var stranger = new Visitor();
        stranger.isKnownAs(People.called(stranger.name()).needs("t-shirt", 0.7));
        assertThat(json(stranger.ask("r-1", "home-hero")).getMap("group.experiments"))
                .as("has not agreed to be spoken to, so no arm makes a difference")
                .isEmpty();

        until(
                "all are in the figures",
                () -> report("tips").getInt("people") == told + left
                        && report("tips").getFloat("arms[0].figure.value") == (float) met / told);

        var report = report("tips");
        assertThat(report.getString("state")).isEqualTo("running");
        assertThat(report.getString("name")).isEqualTo("Fewer tips");
        assertThat(report.getBoolean("ratio.sound")).isTrue();
        assertThat(report.getList("arms.id")).containsExactly("as-is", "no-tip");
        assertThat(report.getList("arms.people")).containsExactly(told, left);
        assertThat(report.getFloat("arms[1].figure.value")).isZero();
        assertThat(report.getFloat("arms[1].figure.control")).isEqualTo((float) met / told);
        assertThat(report.<Float>getList("arms[1].figure.interval")).hasSize(2);
        assertThat(report.getInt("arms[1].figure.n")).isEqualTo(left);
        assertThat(report.getInt("arms[1].figure.controlN")).isEqualTo(told);
        assertThat(report.getString("arms[1].verdict.state")).isEqualTo("worse");
        assertThat(report.getList("arms[1].guards.measure")).containsExactly("optOuts", "satisfaction");
        assertThat(report.getString("arms[0].verdict")).isNull();
    }

    /** Who is told something finds it, but for one in four. */
    private void lives(Visitor visitor, int number) {
        var since = Instant.now();
        visitor.isKnownAs(looking(visitor, 0.7, NeedState.OPEN, since));
        var answer = json(visitor.ask("r-1", "home-hero"));
        if (answer.getString("group.experiments.tips").equals("no-tip")) {
            left++;
            assertThat(answer.getString("answers[0].outcome")).isEqualTo("silence");
            return;
        }
        told++;
        assertThat(answer.getString("answers[0].action")).isEqualTo("tee-tip");
        if (number % 4 != 0) {
            met++;
            visitor.isKnownAs(looking(visitor, 0, NeedState.SATISFIED, since));
            assertThat(json(visitor.ask("r-2", "home-hero")).getMap("group.experiments"))
                    .isEmpty();
        }
    }

    private static People looking(Visitor visitor, double strength, NeedState state, Instant since) {
        return People.called(visitor.name()).agrees("recommendations").needs("t-shirt", strength, state, since);
    }

    @Test
    void a_decision_in_an_arm_is_kept_with_it_and_taken_again_in_it() {
        var visitor = new Visitor();
        visitor.isKnownAs(visitor.looking());
        var answer = json(visitor.ask("r-1", "side"));
        var id = answer.getString("decisionId");
        var arm = answer.getString("group.experiments.sides");

        assertThat(arm).isIn("as-is", "bolder");
        assertThat(answer.getFloat("answers[0].parts.l")).isEqualTo(arm.equals("as-is") ? 1 : 1.2f);
        as("viewer").get("/v1/decisions/" + id).then().statusCode(200).body("group.experiments.sides", equalTo(arm));
        as("approver")
                .post("/v1/decisions/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
    }

    @Test
    void who_is_forgotten_took_part_in_nothing() {
        var visitor = new Visitor();
        visitor.isKnownAs(visitor.looking());
        visitor.ask("r-1", "side").statusCode(200);
        until("it is kept that they took part", () -> rows(visitor) == 1);

        var stores = await(erase.erase(new Erasure(
                UUID.randomUUID().toString(),
                visitor.personId(),
                List.of(),
                pseudonyms.all("user_id:" + visitor.name()),
                Instant.now().plusSeconds(60))));

        assertThat(stores).isNotEmpty();
        assertThat(rows(visitor)).isZero();
    }

    @Test
    void what_is_gone_from_the_catalogue_is_still_shown_and_people_count_to_their_first_arm() {
        var name = UUID.randomUUID().toString();
        await(store.decided(List.of(
                told(name, 30, null, "as-is", "anonymous_id:" + name),
                told(name, 28, "p-" + name, "no-tip", "user_id:" + name, "anonymous_id:" + name))));

        var report = report("old");
        assertThat(report.getString("state")).isEqualTo("ended");
        assertThat(report.getInt("people")).isEqualTo(1);
        assertThat(report.getInt("crossed")).isEqualTo(1);
        assertThat(report.getList("arms.people")).containsExactly(1, 0);
        assertThat(report.getString("arms[1].verdict.state")).isEqualTo("open");

        var listed = as("viewer")
                .get("/v1/experiments?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(listed.getList("items.id")).containsExactly("later", "old", "sides");
        assertThat(listed.getList("items.state")).containsExactly("planned", "ended", "running");
        as("viewer")
                .get("/v1/experiments?after=" + listed.getString("next"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("tips")))
                .body("next", equalTo(null));
    }

    private static Told told(String name, int daysAgo, @Nullable String person, String arm, String... fragments) {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(daysAgo));
        return new Told(
                "d-" + daysAgo + name,
                person,
                fragments[0],
                List.of(fragments),
                at,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                Map.of("old", arm),
                TestedShop.TestedCatalogue.BEFORE);
    }

    @Test
    void experiments_are_for_people_of_the_house() {
        for (var path : List.of("", "/later")) {
            given().get("/v1/experiments" + path).then().statusCode(401);
            channel().get("/v1/experiments" + path).then().statusCode(403);
            as("viewer").get("/v1/experiments" + path).then().statusCode(200);
        }
        assertThat(report("later").getInt("people")).isZero();
        as("viewer").get("/v1/experiments/none").then().statusCode(404);
    }

    private static JsonPath report(String experiment) {
        return as("viewer")
                .get("/v1/experiments/" + experiment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long rows(Visitor visitor) {
        return await(pool.preparedQuery("SELECT count(*) FROM report_arm WHERE name = $1")
                .execute(Tuple.of(pseudonyms.of("user_id:" + visitor.name())))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
