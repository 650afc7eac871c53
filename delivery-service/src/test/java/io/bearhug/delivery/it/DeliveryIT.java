package io.bearhug.delivery.it;

import static io.bearhug.delivery.it.World.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From decision to mailbox and back, on real PostgreSQL, Kafka, Keycloak and SMTP. */
@QuarkusTest
@TestProfile(InStories.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc,mail"),
            @ResourceArg(name = "client", value = "delivery-service")
        })
@WithTestResource(Peers.class)
class DeliveryIT {

    private static final Pattern LINK = Pattern.compile("List-Unsubscribe: <https://bearhug.example(/u/[^>]+)>");

    @Inject
    World world;

    @ConfigProperty(name = "bearhug.url.identity")
    String identity;

    @BeforeEach
    void prepare() {
        world.prepare();
    }

    @Test
    void a_decision_becomes_one_mail_however_often_it_is_heard() {
        world.person("mia", world.at("mia"), world.yes());
        String id = world.decide("d-mia", "mia", Duration.ZERO);
        world.awaitState(id, "handedOver");
        assertThat(world.decide("d-mia", "mia", Duration.ZERO)).isEqualTo(id);
        Outcome outcome = world.awaitOutcome(id, Outcome.Type.HANDED_OVER);
        assertThat(outcome.reservation()).isEqualTo("res-1");
        assertThat(outcome.fragment()).isEqualTo("user_id:mia");

        String other = world.decide("d-mia-2", "mia", Duration.ZERO);
        world.awaitState(other, "handedOver");
        JsonNode mails = world.mails(world.at("mia"));
        assertThat(mails).hasSize(2);
        String raw = mails.get(0).path("raw").asText();
        assertThat(raw)
                .contains("Message-ID: <" + id + "@bearhug.example>")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .contains("List-Id: <recommendations.bearhug.example>");
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("Still looking?");
        assertThat(world.outcomes(id)).extracting(Outcome::type).containsOnly(Outcome.Type.HANDED_OVER);
    }

    @Test
    void what_is_no_longer_true_is_not_said() {
        world.person("kim", world.at("kim"), world.yes());
        String id = world.decide("gone-1", "kim", Duration.ZERO);
        world.awaitState(id, "skipped(reasonGone)");
        assertThat(world.awaitOutcome(id, Outcome.Type.SKIPPED).reason()).isEqualTo("reasonGone");
        assertThat(world.mails(world.at("kim"))).isEmpty();
    }

    @Test
    void a_decision_service_that_is_away_is_waited_for() {
        world.person("lee", world.at("lee"), world.yes());
        String id = world.decide("away-1", "lee", Duration.ZERO);
        world.awaitState(id, "handedOver");
        assertThat(world.mails(world.at("lee"))).hasSize(1);
    }

    @Test
    void without_a_yes_or_an_address_nothing_is_sent() {
        world.person("nora", world.at("nora"));
        world.person(
                "noah", world.at("noah"), new Consent("recommendations", "email", null, false, world.now(), "shop"));
        String silent = world.decide("d-nora", "nora", Duration.ZERO);
        String refused = world.decide("d-noah", "noah", Duration.ZERO);
        String nobody = world.decide("d-nobody", "nobody", Duration.ZERO);
        world.awaitState(silent, "skipped(noConsent)");
        world.awaitState(refused, "skipped(noConsent)");
        world.awaitState(nobody, "skipped(noContactPoint)");
    }

    @Test
    void a_yes_that_travels_slower_than_the_decision_is_waited_for() {
        String id = world.decide("d-slow", "slow", Duration.ZERO);
        until(
                "it is known",
                () -> world.state(id).equals("planned") || world.state(id).equals("due"));
        world.person("slow", world.at("slow"), world.yes());
        world.awaitState(id, "handedOver");
    }

    @Test
    void a_channel_we_cannot_speak_on_is_skipped_at_once_and_published() {
        String id = world.decide("d-push", "mia", Duration.ZERO, "UTC", "push");
        world.awaitState(id, "skipped(unsupportedChannel)");
        assertThat(world.awaitOutcome(id, Outcome.Type.SKIPPED).reason()).isEqualTo("unsupportedChannel");
    }

    @Test
    void quiet_hours_are_waited_for_and_a_moved_clock_wakes_the_message() {
        world.person("ned", world.at("ned"), world.yes());
        String id = world.decide("d-ned", "ned", Duration.ZERO, World.night(world.now()), "email");
        until("it waits for the morning", () -> dueAt(id).isAfter(world.now().plus(Duration.ofHours(4))));
        assertThat(world.mails(world.at("ned"))).isEmpty();
        world.moveClockTo(dueAt(id).plusSeconds(1));
        world.awaitState(id, "handedOver");
    }

    private Instant dueAt(String id) {
        String due = given().auth()
                .oauth2(Tokens.forUser("admin"))
                .get("/v1/deliveries/" + id)
                .path("dueAt");
        return due == null ? Instant.MIN : Instant.parse(due);
    }

    @Test
    void one_click_is_a_no_here_and_everywhere() {
        world.person("rosa", world.at("rosa"), world.yes());
        String first = world.decide("d-rosa-1", "rosa", Duration.ZERO);
        world.awaitState(first, "handedOver");
        String link = link(world.at("rosa"));

        given().get(link)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("No more of these"))
                .body(not(containsString("<script")));
        assertThat(world.outcomes(first)).extracting(Outcome::type).doesNotContain(Outcome.Type.UNSUBSCRIBED);

        click(link).then().statusCode(200).body(containsString("Done"));
        click(link).then().statusCode(200).body(containsString("Done"));
        world.awaitOutcome(first, Outcome.Type.UNSUBSCRIBED);
        String second = world.decide("d-rosa-2", "rosa", Duration.ZERO);
        world.awaitState(second, "skipped(noConsent)");
        until("identity-service has been told", () -> toldOf("rosa") == 1);
        assertThat(world.mails(world.at("rosa"))).hasSize(1);
    }

    @Test
    void each_address_is_asked_for_itself_and_one_click_is_about_all() {
        String home = world.at("ida.home");
        String work = world.at("ida.work");
        world.person("ida", List.of(home, work), world.yes(), world.about(home, false));
        world.awaitState(world.decide("d-ida-1", "ida", Duration.ZERO), "handedOver");
        assertThat(world.mails(home)).isEmpty();
        assertThat(world.mails(work)).hasSize(1);

        world.person("ida", List.of(home, work), world.yes(), world.about(home, false), world.about(work, false));
        until("the newest snapshot is known", () -> {
            String id = world.decide("d-ida-" + System.nanoTime(), "ida", Duration.ZERO);
            until(
                    "it ended",
                    () -> world.state(id).startsWith("skipped")
                            || world.state(id).equals("handedOver"));
            return world.state(id).equals("skipped(noConsent)");
        });

        String first = world.at("uma.first");
        String second = world.at("uma.second");
        world.person("uma", List.of(first, second), world.yes());
        world.awaitState(world.decide("d-uma-1", "uma", Duration.ZERO), "handedOver");
        click(link(first)).then().statusCode(200);
        world.awaitState(world.decide("d-uma-2", "uma", Duration.ZERO), "skipped(noConsent)");
        assertThat(world.mails(second)).isEmpty();
    }

    private long toldOf(String person) {
        long count = 0;
        for (JsonNode fact : World.getJson(identity + "/told")) {
            boolean no = !fact.at("/context/consent/categoryPreferences/recommendations")
                    .asBoolean(true);
            count += fact.path("userId").asText().equals(person) && no ? 1 : 0;
        }
        return count;
    }

    private static io.restassured.response.Response click(String link) {
        return given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link);
    }

    private String link(String address) {
        Matcher link = LINK.matcher(world.mails(address).get(0).path("raw").asText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void a_forged_link_does_nothing_and_says_so() {
        click("/u/forged.token.here").then().statusCode(404).body(containsString("This link does not work"));
        given().get("/u/" + "x".repeat(3_000)).then().statusCode(404);
    }

    @Test
    void operators_see_what_was_sent_and_viewers_only_that_it_was() {
        world.person("vera", world.at("vera"), world.yes());
        String id = world.decide("d-vera", "vera", Duration.ZERO);
        world.awaitState(id, "handedOver");
        world.delivery(id)
                .statusCode(200)
                .body("to", equalTo(world.at("vera")))
                .body("message.subject", equalTo("Still looking?"))
                .body("attempts", hasSize(1))
                .body("attempts[0].result", equalTo("accepted"))
                .body("masked", equalTo(false));
        given().auth()
                .oauth2(Tokens.forUser("viewer"))
                .get("/v1/deliveries/" + id)
                .then()
                .statusCode(200)
                .body("to", equalTo("v…@….org"))
                .body("message", nullValue())
                .body("why", nullValue())
                .body("masked", equalTo(true));
        given().auth()
                .oauth2(Tokens.forUser("agent"))
                .get("/v1/deliveries?person=vera&state=handedOver&channel=email")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        given().auth()
                .oauth2(Tokens.forUser("agent"))
                .post("/v1/deliveries/" + id + "/resend")
                .then()
                .statusCode(409);
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 3; i++) {
            world.awaitState(
                    world.decide("d-page-" + i, "pia", Duration.ZERO, "UTC", "push"), "skipped(unsupportedChannel)");
        }
        String token = Tokens.forUser("admin");
        String next = given().auth()
                .oauth2(token)
                .get("/v1/deliveries?person=pia&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        given().auth()
                .oauth2(token)
                .get("/v1/deliveries?person=pia&limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        given().auth()
                .oauth2(token)
                .get("/v1/deliveries?state=nonsense")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/state"));
    }

    @Test
    void only_those_with_a_role_may_look() {
        given().get("/v1/deliveries").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forClient("channel"))
                .get("/v1/deliveries")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.forClient("identity-service"))
                .get("/v1/deliveries")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.forClient("identity-service"))
                .post("/v1/deliveries/none/resend")
                .then()
                .statusCode(403);
        for (String user : new String[] {"viewer", "marketer", "approver", "agent", "admin"}) {
            given().auth()
                    .oauth2(Tokens.forUser(user))
                    .get("/v1/deliveries")
                    .then()
                    .statusCode(200);
            given().auth()
                    .oauth2(Tokens.forUser(user))
                    .post("/v1/deliveries/none/resend")
                    .then()
                    .statusCode(user.equals("agent") || user.equals("admin") ? 404 : 403);
        }
    }

    @Test
    void a_record_nobody_can_read_does_not_stop_the_rest() {
        world.publish(Topic.DECISIONS, "kim", "not a decision");
        world.person("olaf", world.at("olaf"), world.yes());
        String id = world.decide("d-olaf", "olaf", Duration.ZERO);
        world.awaitState(id, "handedOver");
    }

    @Test
    void metrics_and_health_tell() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("bearhug_delivery_oldest_overdue_seconds"));
    }
}
