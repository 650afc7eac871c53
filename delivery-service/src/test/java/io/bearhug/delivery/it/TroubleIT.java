package io.bearhug.delivery.it;

import static io.bearhug.delivery.it.World.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Outcome;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.mail.Mail;
import io.bearhug.delivery.sending.Claim;
import io.bearhug.delivery.sending.DueDeliveries;
import io.bearhug.delivery.sending.Handover;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of deliveries when the mail server behaves badly or the service dies in the middle. */
@QuarkusTest
@TestProfile(InStories.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc"),
            @ResourceArg(name = "client", value = "delivery-service")
        })
@WithTestResource(Peers.class)
@WithTestResource(BadMailServer.class)
class TroubleIT {

    @Inject
    World world;

    @Inject
    DueDeliveries deliveries;

    @BeforeEach
    void prepare() {
        world.prepare();
    }

    @Test
    void greylisted_is_tried_again_and_taken() {
        String id = to("once450-a@example.org");
        world.awaitState(id, "handedOver");
        world.delivery(id).body("attempts.result", contains("tryAgain", "accepted"));
    }

    @Test
    void tries_are_bounded() {
        String id = to("data451-b@example.org");
        world.awaitState(id, "failed(attemptsExhausted)");
        world.delivery(id).body("attempts.size()", equalTo(3));
        world.awaitOutcome(id, Outcome.Type.FAILED);
    }

    @Test
    void an_address_that_does_not_exist_is_not_tried_again_by_any_message() {
        String id = to("none550-c@example.org");
        world.awaitState(id, "failed(addressRejected)");
        String second = world.decide("second-none550-c", "none550-c", Duration.ZERO);
        world.awaitState(second, "skipped(suppressed)");
    }

    @Test
    void a_refusal_for_good_is_final_but_says_nothing_of_the_address() {
        String id = to("policy550-d@example.org");
        world.awaitState(id, "failed(rejected)");
        String second = world.decide("second-policy550-d", "policy550-d", Duration.ZERO);
        world.awaitState(second, "failed(rejected)");
    }

    @Test
    void silence_after_the_content_is_unknown_and_a_human_decides() {
        String dropped = to("drop-e@example.org");
        String stalled = to("stall-f@example.org");
        world.awaitState(dropped, "unknown");
        world.awaitState(stalled, "unknown");
        world.awaitOutcome(dropped, Outcome.Type.UNKNOWN);
        world.delivery(dropped).body("attempts.size()", equalTo(1));
        given().auth()
                .oauth2(Tokens.forUser("agent"))
                .post("/v1/deliveries/" + dropped + "/resend")
                .then()
                .statusCode(202);
        until("it is tried a second time", () -> attempts(dropped) == 2);
    }

    /** What a killed process leaves behind: a claim, an attempt begun, and nobody who says what came of it. */
    @Test
    void whoever_dies_in_the_middle_leaves_an_unknown_and_nothing_is_sent_again() {
        String id = planned("left-g@example.org");
        Claim claim = claim(id, Duration.ofSeconds(1));
        begin(claim);
        world.moveClockTo(claim.plan().outbound().notBefore());
        world.awaitState(id, "unknown");
        world.awaitOutcome(id, Outcome.Type.UNKNOWN);
        assertThat(attempts(id)).isEqualTo(1);
    }

    @Test
    void whoever_dies_before_the_attempt_loses_nothing() {
        String id = planned("early-h@example.org");
        Claim claim = claim(id, Duration.ofMillis(500));
        world.moveClockTo(claim.plan().outbound().notBefore());
        world.awaitState(id, "handedOver");
        assertThat(attempts(id)).isEqualTo(1);
    }

    @Test
    void an_answer_under_an_old_fence_changes_nothing_unless_it_is_the_missing_yes() {
        String id = planned("late-i@example.org");
        Claim claim = claim(id, Duration.ofMillis(500));
        DueDeliveries.Attempt attempt = begin(claim);
        world.moveClockTo(claim.plan().outbound().notBefore());
        world.awaitState(id, "unknown");
        assertThat(finish(
                        claim,
                        attempt,
                        new Handover.TryAgain("421"),
                        attempt.state().retry(world.now())))
                .isFalse();
        world.awaitState(id, "unknown");
        assertThat(finish(
                        claim,
                        attempt,
                        new Handover.Accepted("250"),
                        attempt.state().handOver()))
                .isTrue();
        world.awaitState(id, "handedOver");
        world.awaitOutcome(id, Outcome.Type.HANDED_OVER);
    }

    private boolean finish(Claim claim, DueDeliveries.Attempt attempt, Handover handover, State next) {
        var result = new DueDeliveries.Result(handover, next, Optional.empty());
        return deliveries.finish(claim, attempt, result, world.now()).await().atMost(World.PATIENCE);
    }

    private String to(String address) {
        String person = address.substring(0, address.indexOf('@'));
        world.person(person, address, world.yes());
        return world.decide("d-" + person, person, Duration.ZERO);
    }

    private String planned(String address) {
        String person = address.substring(0, address.indexOf('@'));
        world.person(person, address, world.yes());
        String id = world.decide("d-" + person, person, Duration.ofMinutes(10));
        world.awaitState(id, "planned");
        return id;
    }

    /** Claims a delivery of the future before the service's own loop does; gives back what it did not want. */
    private Claim claim(String id, Duration lease) {
        return deliveries
                .claim(world.now().plus(Duration.ofHours(1)), 100, lease)
                .await()
                .atMost(World.PATIENCE)
                .stream()
                .filter(it -> it.deliveryId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DueDeliveries.Attempt begin(Claim claim) {
        State.Attempting attempting = new State.Due(0).attempt();
        var mail = new Mail("<x@example.org>", "a@example.org", "b@example.org", "s", "t", "<p>t</p>", Map.of());
        var attempt = new DueDeliveries.Attempt(attempting, mail, "email:b@example.org", "p-1");
        assertThat(deliveries.begin(claim, attempt, world.now()).await().atMost(World.PATIENCE))
                .isTrue();
        return attempt;
    }

    private int attempts(String id) {
        return world.delivery(id).extract().path("attempts.size()");
    }
}
