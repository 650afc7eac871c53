package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.json;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.People;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.reporting.Answered;
import io.bearhug.decision.reporting.FactStore;
import io.bearhug.decision.reporting.FactStore.Reaction;
import io.bearhug.decision.reporting.FactStore.Whom;
import io.bearhug.decision.reporting.Facts;
import io.bearhug.decision.reporting.NeedSeen;
import io.bearhug.decision.reporting.Reacted;
import io.bearhug.decision.reporting.Span;
import io.bearhug.decision.reporting.Told;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.kafka.Publisher;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From decisions, outcomes and events to figures about people, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(HeldOutShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class ReportsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENOUGH = 32;
    private static final List<String> TABLES = List.of(
            "report_answer",
            "report_arm",
            "report_reaction",
            "report_need",
            "report_known",
            "report_day",
            "report_name");

    @Inject
    FactStore store;

    @Inject
    EraseDecisions erase;

    @Inject
    Publisher publisher;

    @Inject
    Pool pool;

    @Inject
    Pseudonyms pseudonyms;

    /** Milliseconds, as decisions have them. */
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private int told;
    private int held;
    private int met;
    private int metHeld;
    private int clicked;
    private int dismissed;

    @Test
    void people_are_compared_with_those_who_are_held_out() {
        for (var number = 0; told < ENOUGH || held < ENOUGH; number++) {
            lives(new Visitor(), number);
        }
        var stranger = new Visitor();
        stranger.isKnownAs(People.called(stranger.name()).needs("t-shirt", 0.7, NeedState.OPEN, start));
        stranger.ask("r-1", "home-hero").body("answers[0].outcome", equalTo("silence"));

        until("all is in the figures", () -> {
            var report = report("people", "");
            return report.getInt("needsMet.n") + report.getInt("needsMet.controlN") == told + held + 1
                    && report.getInt("satisfaction.mean.n") == told
                    && report.getInt("satisfaction.mean.controlN") == held
                    && report.getInt("drilldown.clicks.n") == told;
        });

        theyAreCompared(report("people", ""));
        var worth = report("silence", "").setRootPath("heldOut.satisfaction");
        assertThat(worth.getDouble("value")).as("of silence").isEqualTo(2);
        assertThat(worth.getDouble("control")).as("of acts").isEqualTo(5);
        assertThat(worth.<Double>getList("interval")).hasSize(2);
        theUnderservedAreListed(stranger);
    }

    /** Half of them get what they wanted; those who are told something are content. */
    private void lives(Visitor visitor, int number) {
        var since = Instant.now();
        visitor.isKnownAs(looking(visitor, 0.7, NeedState.OPEN, since));
        var answer = json(visitor.ask("r-1", "home-hero"));
        var isHeld = answer.getBoolean("group.holdout");
        assertThat(answer.getString("answers[0].outcome")).isEqualTo(isHeld ? "silence" : "act");
        var id = answer.getString("decisionId");
        if (isHeld) {
            held++;
        } else {
            told++;
            report(id, "shown", null);
            clicked += reportEvery(3, number, id, "clicked");
            dismissed += reportEvery(4, number, id, "dismissed");
        }
        report(id, "rated", isHeld ? 2 : 5);
        if (number % 2 == 0) {
            visitor.isKnownAs(looking(visitor, 0, NeedState.SATISFIED, since));
            var _ = visitor.ask("r-2", "side");
            met += isHeld ? 0 : 1;
            metHeld += isHeld ? 1 : 0;
        }
    }

    private static People looking(Visitor visitor, double strength, NeedState state, Instant since) {
        return People.called(visitor.name()).agrees("recommendations").needs("t-shirt", strength, state, since);
    }

    private static int reportEvery(int nth, int number, String decision, String type) {
        if (number % nth == 0) {
            report(decision, type, null);
            return 1;
        }
        return 0;
    }

    private void theyAreCompared(JsonPath report) {
        assertThat(report.getDouble("satisfaction.mean.value")).isEqualTo(5);
        assertThat(report.getDouble("satisfaction.mean.control")).isEqualTo(2);
        assertThat(report.getDouble("satisfaction.mean.interval[0]")).isGreaterThan(2);
        assertThat(report.getString("satisfaction.mean.words")).isNull();
        assertThat(report.getFloat("needsMet.value")).isEqualTo((float) met / report.getInt("needsMet.n"));
        assertThat(report.getInt("needsMet.n") - told + report.getInt("needsMet.controlN") - held)
                .as("the stranger is in one of the groups")
                .isEqualTo(1);
        assertThat(report.getFloat("needsMet.control")).isEqualTo((float) metHeld / report.getInt("needsMet.controlN"));
        assertThat(report.getString("fatigue[0].contact")).isEqualTo("1");
        assertThat(report.getFloat("fatigue[0].figure.value")).isEqualTo((float) dismissed / told);
        assertThat(report.getInt("fatigue[0].figure.controlN")).isZero();
        assertThat(report.getString("fatigue[0].figure.control")).isNull();
        assertThat(report.getString("fatigue[0].figure.interval")).isNull();
        assertThat(report.getString("fatigue[0].figure.words")).contains("30 more to compare with");
        assertThat(report.getFloat("drilldown.clicks.value")).isEqualTo((float) clicked / told);
        assertThat(report.getString("clicks")).as("clicks are below").isNull();
        assertThat(report.getString("lifetime.words")).contains("90 days");
    }

    private void theUnderservedAreListed(Visitor stranger) {
        var report = report("underserved", "");
        assertThat(report.getInt("share.n") + report.getInt("share.controlN")).isEqualTo(told + held + 1);
        assertThat(report.getDouble("share.control")).as("held out").isEqualTo(1);
        assertThat(report.getString("needs[0].name")).isEqualTo("t-shirt");
        assertThat(report.getInt("needs[0].people")).isEqualTo(held + 1);
        assertThat(report.getString("why[0].stage")).isEqualTo("holdout");
        assertThat(report.getString("rarest.acts.value")).isNotNull();
        assertThat(report.getString("rarest.actsGap")).isNotNull();

        var listed = new HashMap<String, String>();
        var pages = 0;
        String after = null;
        do {
            var to = "&to=" + report.getString("to");
            var page = report("underserved", to + "&limit=10" + (after == null ? "" : "&after=" + after));
            assertThat(page.getMap("share")).as("of the time, not of the page").isEqualTo(report.getMap("share"));
            page.<Map<String, Object>>getList("people.items").forEach(it -> assertThat(
                            listed.put(String.valueOf(it.get("person")), String.valueOf(it.get("why"))))
                    .as("nobody twice")
                    .isNull());
            after = page.getString("people.next");
            pages++;
        } while (after != null);
        assertThat(pages).isGreaterThan(3);
        assertThat(listed).hasSize(held + 1);
        assertThat(listed.get(stranger.personId())).contains("consent");
    }

    @Test
    void facts_in_any_order_and_any_number_of_times_are_the_same_rows() {
        var span = new Span(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-02-01T00:00:00Z"));
        var name = UUID.randomUUID().toString();
        var anonymous = told(span, name, 1, null, "anonymous_id:" + name);
        var known = told(span, name, 3, "p-" + name, "user_id:" + name, "anonymous_id:" + name);
        var later = told(span, name, 5, "p-" + name, "user_id:" + name);
        var rating = new Reaction(
                "p-" + name,
                "anonymous_id:" + name,
                new Reacted("o-" + name, anonymous.decisionId(), "home", Outcome.Type.RATED, anonymous.at(), 4.0));

        await(store.reacted(List.of(rating, rating)));
        await(store.decided(List.of(later, known, later)));
        await(store.decided(List.of(anonymous)));
        await(store.decided(List.of(known, anonymous)));
        await(store.reacted(List.of(rating)));

        assertThat(people(span)).singleElement().satisfies(facts -> {
            assertThat(facts.decisionId()).isEqualTo(later.decisionId());
            assertThat(facts.answers())
                    .as("what was decided before anybody knew whose it is, too")
                    .containsExactlyInAnyOrderElementsOf(Stream.of(anonymous, known, later)
                            .flatMap(it -> it.answers().stream())
                            .toList());
            assertThat(facts.reactions()).containsExactly(rating.reacted());
            assertThat(facts.needs()).hasSize(3);
            assertThat(facts.days()).hasSize(3);
            assertThat(facts.known()).containsExactly("ask-size");
        });
    }

    /** Somebody who becomes somebody else is one person from the next decision on. */
    @Test
    void who_is_merged_is_one_person() {
        var span = new Span(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2021-02-01T00:00:00Z"));
        var name = UUID.randomUUID().toString();
        await(store.decided(List.of(told(span, name, 1, "p-1" + name, "user_id:1" + name))));
        await(store.decided(List.of(told(span, name, 2, "p-2" + name, "user_id:2" + name))));
        assertThat(people(span)).hasSize(2);

        await(store.decided(List.of(told(span, name, 4, "p-2" + name, "user_id:2" + name, "user_id:1" + name))));

        assertThat(people(span)).singleElement().satisfies(it -> assertThat(it.answers())
                .hasSize(3));
    }

    private static Told told(Span span, String name, int day, @Nullable String person, String... fragments) {
        var at = span.from().plus(Duration.ofDays(day));
        var id = "d-" + day + name;
        return new Told(
                id,
                person,
                fragments[0],
                List.of(fragments),
                at,
                false,
                true,
                List.of(new Answered(id, "home", at, "web", true, null, true, 1, 0, false)),
                List.of(new NeedSeen("t-shirt", NeedState.OPEN, span.from(), at, at)),
                List.of("ask-size"),
                Map.of("coats", "as-is"),
                "v1");
    }

    private List<Facts> people(Span span) {
        return await(store.people(new Whom(null, span, span.to(), null, 100, null)));
    }

    @Test
    void who_is_forgotten_leaves_no_fact_and_what_comes_late_is_not_taken() {
        var visitor = new Visitor();
        visitor.isKnownAs(looking(visitor, 0.7, NeedState.OPEN, start));
        var id = json(visitor.ask("r-1", "app-home")).getString("decisionId");
        report(id, "app-home", "rated", 5);
        comes(visitor);
        until("facts are there", () -> rows("report_reaction", visitor) == 1 && rows("report_day", visitor) == 1);
        var late = new Told(
                "d-late" + visitor.name(),
                visitor.personId(),
                "user_id:" + visitor.name(),
                List.of("user_id:" + visitor.name()),
                Instant.now(),
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                Map.of("coats", "as-is"),
                "v1");

        var stores = await(erase.erase(new Erasure(
                UUID.randomUUID().toString(),
                visitor.personId(),
                List.of(),
                pseudonyms.all("user_id:" + visitor.name()),
                Instant.now().plusSeconds(60))));
        await(store.decided(List.of(late)));
        await(store.seen(List.of(new FactStore.Presence(late.fragment(), late.at()))));

        assertThat(stores).extracting(Store::store).contains("facts of reports");
        TABLES.forEach(table -> assertThat(rows(table, visitor)).as(table).isZero());
        assertThat(count("report_person WHERE person = $1", pseudonyms.of(visitor.personId())))
                .isZero();
    }

    @Test
    void what_no_report_looks_back_on_is_let_go() {
        var span = new Span(Instant.parse("2010-01-01T00:00:00Z"), Instant.parse("2010-02-01T00:00:00Z"));
        await(store.decided(List.of(told(span, UUID.randomUUID().toString(), 1, null, "anonymous_id:old"))));
        assertThat(people(span)).hasSize(1);

        await(store.tidy(span.to()));

        assertThat(people(span)).isEmpty();
        assertThat(count("report_name WHERE name = $1", pseudonyms.of("anonymous_id:old")))
                .isZero();
    }

    @Test
    void reports_are_for_people_of_the_house_and_about_a_time_that_can_be() {
        for (var report : List.of("people", "underserved", "silence")) {
            given().get("/v1/reports/" + report).then().statusCode(401);
            channel().get("/v1/reports/" + report).then().statusCode(403);
            as("viewer").get("/v1/reports/" + report).then().statusCode(200);
            as("viewer")
                    .get("/v1/reports/" + report + "?from=P30D&to=2026-01-31T00:00:00Z")
                    .then()
                    .statusCode(200)
                    .body("from", equalTo("2026-01-01T00:00:00Z"));
            for (var time : List.of(
                    "from=yesterday",
                    "from=2020-01-01T00:00:00Z",
                    "to=-1",
                    "from=9999-01-01T00:00:00Z",
                    "from=P401D",
                    "from=P0D")) {
                as("viewer").get("/v1/reports/" + report + "?" + time).then().statusCode(400);
            }
        }
    }

    private JsonPath report(String report, String more) {
        return as("viewer")
                .get("/v1/reports/" + report + "?from=" + start + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void report(String decision, String type, @Nullable Object value) {
        report(decision, "home-hero", type, value);
    }

    private static void report(String decision, String place, String type, @Nullable Object value) {
        var outcome = new HashMap<String, Object>(
                Map.of("decisionId", decision, "placement", place, "type", type, "eventId", type + decision));
        if (value != null) {
            outcome.put("value", value);
        }
        channel().body(outcome).post("/v1/outcomes").then().statusCode(202);
    }

    private void comes(Visitor visitor) {
        var fragment = "user_id:" + visitor.name();
        var now = Instant.now();
        var event = new Event(
                UUID.randomUUID().toString(),
                Event.Type.PAGE,
                "Home",
                List.of(),
                fragment,
                "shop",
                Trust.SERVER,
                now,
                now,
                "web",
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        await(publisher.publish(Topic.EVENTS, fragment, "event", event.messageId(), event));
    }

    private long rows(String table, Visitor visitor) {
        return count(table + " WHERE name = $1", pseudonyms.of("user_id:" + visitor.name()));
    }

    private long count(String where, String argument) {
        return await(pool.preparedQuery("SELECT count(*) FROM " + where).execute(Tuple.of(argument)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
