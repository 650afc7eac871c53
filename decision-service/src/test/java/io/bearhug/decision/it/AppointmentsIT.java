package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.People;
import io.bearhug.decision.appointments.Appointment;
import io.bearhug.decision.appointments.Appointments;
import io.bearhug.decision.moments.AnswerMoment;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.clock.VirtualClock;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put off is decided again when its time has come, once, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(NightShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class AppointmentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalTime NIGHT = LocalTime.of(22, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Inject
    Publisher publisher;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    VirtualClock clock;

    @Inject
    Appointments appointments;

    @Inject
    AnswerMoment answerMoment;

    private final Visitor visitor = new Visitor();
    private final Visitor other = new Visitor();

    @Inject
    ReapplyErasures again;

    @BeforeEach
    void itIsNight() {
        until("the service reads", again::isDone);
        passUntil(NIGHT);
    }

    @Test
    void whatCameInTheNightIsSaidInTheMorningOnce() {
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        decision(moment, 0)
                .body("answers[0].outcome", equalTo("wait"))
                .body("answers[0].action", equalTo("basket-reminder"))
                .body("answers[0].until", notNullValue())
                .body("answers[0].reason", equalTo("Better tomorrow morning: at this hour we let people rest."))
                .body("answers[0].outbound", equalTo(null));
        hasAppointment(visitor);
        visitor.contactState()
                .body("contacts", empty())
                .body("appointments", hasSize(1))
                .body("appointments[0].action", equalTo("basket-reminder"))
                .body("appointments[0].moment", equalTo("hesitating"));

        passUntil(MORNING);

        decision(moment, 1).body("answers[0].outcome", equalTo("act"));
        until("the appointment is kept", () -> open(visitor).isEmpty());
        until("both are listed", () -> visitor.decisions().size() == 2);
        visitor.contactState().body("contacts", hasSize(1));
        replaysEqual(moment, 0);
        replaysEqual(moment, 1);
    }

    @Test
    void whoeverFallsDownWithItLeavesItToTheNext() {
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        hasAppointment(visitor);

        var taken = appointments
                .take(clock.instant().plus(Duration.ofHours(12)), 100, Duration.ofSeconds(2))
                .await()
                .atMost(PATIENCE);
        assertThat(taken).extracting(Appointments.Due::decisionId).contains(id(moment, 0));
        passUntil(MORNING);

        decision(moment, 1).body("answers[0].outcome", equalTo("act"));
        until("the appointment is kept", () -> open(visitor).isEmpty());
    }

    @Test
    void decidedTwiceItIsTheSame() {
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        hasAppointment(visitor);
        var _ = appointments
                .take(clock.instant().plus(Duration.ofHours(12)), 100, Duration.ofSeconds(2))
                .await()
                .atMost(PATIENCE);
        passUntil(MORNING);

        answerMoment.again(moment, 1).await().atMost(PATIENCE);

        decision(moment, 1).body("answers[0].outcome", equalTo("act"));
        until("the appointment is kept", () -> open(visitor).isEmpty());
        until("both are listed", () -> visitor.decisions().size() == 2);
        visitor.contactState().body("contacts", hasSize(1));
    }

    @Test
    void whoIsForgottenMeanwhileHearsNothing() {
        other.isKnownAs(reachable(other));
        var witness = moment(other, "w");
        comes(witness);
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        hasAppointment(visitor);
        hasAppointment(other);

        erase();
        until("nothing is put off for them any more", () -> open(visitor).isEmpty());
        passUntil(MORNING);

        decision(witness, 1).body("answers[0].outcome", equalTo("act"));
        until("all that was due was decided", () -> open(other).isEmpty());
        as("admin").get("/v1/decisions/" + id(moment, 1)).then().statusCode(404);
    }

    @Test
    void whatTheyBoughtMeanwhileIsNotSaid() {
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        hasAppointment(visitor);

        visitor.isKnownAs(reachable(visitor).bought("sku-1", "t-shirts", clock.instant()));
        passUntil(MORNING);

        decision(moment, 1)
                .body("answers[0].outcome", equalTo("silence"))
                .body("answers[0].why.notOthers[0].says", containsString("already done"));
        until("the appointment is kept", () -> open(visitor).isEmpty());
        visitor.contactState().body("contacts", empty());
    }

    @Test
    void oneAppointmentForAMomentAndAnAction() {
        visitor.isKnownAs(reachable(visitor));
        var first = moment(visitor, "a");
        comes(first);
        hasAppointment(visitor);
        var second = moment(visitor, "b");
        comes(second);
        until("the newer takes its place", () -> open(visitor).stream()
                .map(Appointment::decisionId)
                .toList()
                .equals(List.of(id(second, 0))));

        passUntil(MORNING);

        decision(second, 1).body("answers[0].outcome", equalTo("act"));
        until("it is kept", () -> open(visitor).isEmpty());
        as("admin").get("/v1/decisions/" + id(first, 1)).then().statusCode(404);
    }

    @Test
    void whatTwoMomentsOfOneNightAskForIsSaidOnce() {
        visitor.isKnownAs(reachable(visitor));
        comes(moment(visitor, "a"));
        comes(moment(visitor, "b", "wavering"));
        until("both are put off", () -> open(visitor).size() == 2);

        passUntil(MORNING);

        until("both are kept", () -> open(visitor).isEmpty());
        until("all are listed", () -> visitor.decisions().size() == 4);
        visitor.contactState().body("contacts", hasSize(1));
    }

    @Test
    void whoTurnedOutToBeSomebodyElseIsDecidedForAsWhoTheyAre() {
        visitor.isKnownAs(reachable(visitor));
        var moment = moment(visitor, "a");
        comes(moment);
        hasAppointment(visitor);

        visitor.isKnownAs(reachable(other));
        passUntil(MORNING);

        decision(moment, 1).body("answers[0].outcome", equalTo("act")).body("personId", equalTo(other.personId()));
        until("it is kept", () -> open(visitor).isEmpty());
    }

    private static People reachable(Visitor visitor) {
        return visitor.looking().hasMail();
    }

    private Moment moment(Visitor visitor, String which) {
        return moment(visitor, which, "hesitating");
    }

    private Moment moment(Visitor visitor, String which, String definition) {
        return new Moment(
                "mo-" + which + visitor.name(),
                definition,
                visitor.personId(),
                "user_id:" + visitor.name(),
                List.of(new Identifier("user_id", visitor.name())),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(36)),
                0.9,
                List.of());
    }

    private void comes(Moment moment) {
        publish(Topic.MOMENTS, "moment", moment.id(), moment);
    }

    private void hasAppointment(Visitor visitor) {
        until("there is an appointment", () -> !open(visitor).isEmpty());
    }

    private List<Appointment> open(Visitor visitor) {
        return appointments
                .of(visitor.personId(), List.of("user_id:" + visitor.name()))
                .await()
                .atMost(PATIENCE);
    }

    private static String id(Moment moment, int putOff) {
        var requestId = putOff == 0 ? moment.id() : moment.id() + "#" + putOff;
        return DecisionIds.of("moment:" + moment.id(), requestId);
    }

    private static ValidatableResponse decision(Moment moment, int putOff) {
        var path = "/v1/decisions/" + id(moment, putOff);
        until("it is decided", () -> as("admin").get(path).statusCode() == 200);
        return as("admin").get(path).then().statusCode(200);
    }

    private static void replaysEqual(Moment moment, int putOff) {
        as("admin")
                .post("/v1/decisions/" + id(moment, putOff) + "/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
    }

    private void erase() {
        var erasure = new Erasure(
                UUID.randomUUID().toString(),
                visitor.personId(),
                List.of(),
                pseudonyms.all("user_id:" + visitor.name()),
                clock.instant());
        publish(Topic.ERASURES, Erasure.TYPE, erasure.id(), erasure);
    }

    private void publish(Topic topic, String type, String id, Object value) {
        publisher.publish(topic, visitor.personId(), type, id, value).await().atMost(PATIENCE);
    }

    /** Moves the clock to the next time it shows this in UTC, where everybody here lives. */
    private void passUntil(LocalTime time) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime next = now.with(time);
        Instant then = (next.isAfter(now) ? next : next.plusDays(1)).toInstant();
        assertThat(clock.moveTo(then)).isAfterOrEqualTo(then);
    }
}
