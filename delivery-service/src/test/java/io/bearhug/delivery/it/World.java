package io.bearhug.delivery.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.delivery.Examples;
import io.bearhug.delivery.lifecycle.DeliveryKey;
import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.catalogue.LiveCatalogue;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoops;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the tests do to the service from outside, and what they see of it. */
@ApplicationScoped
public class World {

    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Publisher publisher;
    private final RecordLoops loops;
    private final LiveCatalogue catalogue;
    private final Clock clock;
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final String run = TestServers.randomWord();
    private boolean prepared;

    World(Publisher publisher, RecordLoops loops, LiveCatalogue catalogue, Clock clock) {
        this.publisher = publisher;
        this.loops = loops;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An address of this run alone: the mailbox outlives it. */
    public String at(String name) {
        return name + "." + run + "@example.org";
    }

    /** Publishes the catalogue once and listens to outcomes. */
    public synchronized void prepare() {
        if (prepared) {
            return;
        }
        prepared = true;
        var _ = loops.startEach(LoopSpec.everything("test-outcomes", Topic.OUTCOMES), event -> {
            try {
                outcomes.add(Json.mapper().readValue(event.value(), Outcome.class));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return Uni.createFrom().voidItem();
        });
        publishCatalogue();
        until("the catalogue is in force", () -> catalogue.current().version().equals("v1"));
    }

    private void publishCatalogue() {
        PurposeDefinition purpose = new PurposeDefinition(
                "recommendations", "Recommendations", Text.from("We suggest things that fit you"), null, null, null);
        Policies.QuietHours night = new Policies.QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        Policies policies =
                new Policies(new Policies.Contact(List.of(), night, null), null, null, null, Map.of(), Map.of(), null);
        Catalogue it = new Catalogue(
                "v1",
                Examples.NOON,
                Map.of("recommendations", purpose),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                policies,
                null);
        it.definitions().forEach((key, value) -> publish(Topic.CATALOGUE, key, value));
        publish(Topic.CATALOGUE, "catalogue/live", it.manifest());
    }

    public void publish(Topic topic, String key, Object value) {
        publisher
                .publish(topic, key, topic.suffix(), key + value.hashCode(), value)
                .await()
                .atMost(PATIENCE);
    }

    /** Now there, by the service's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Somebody with an address who agreed to recommendations. */
    public void person(String id, String email, Consent... consents) {
        person(id, List.of(email), consents);
    }

    /** Somebody with several addresses, the one to prefer first. */
    public void person(String id, List<String> emails, Consent... consents) {
        List<Person.PersonIdentifier> names = new ArrayList<>();
        names.add(new Person.PersonIdentifier("user_id", id, "shop", Examples.NOON, now(), true, false, 1));
        for (String email : emails) {
            Instant seen = now().minusSeconds(names.size());
            names.add(new Person.PersonIdentifier("email", email, "shop", Examples.NOON, seen, true, false, 1));
        }
        publish(
                Topic.PERSONS,
                id,
                new Person(
                        id,
                        now().toEpochMilli(),
                        now(),
                        null,
                        false,
                        names,
                        List.of(),
                        Map.of(),
                        List.of(consents),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** A yes or no to recommendations at one address. */
    public Consent about(String email, boolean granted) {
        return new Consent("recommendations", null, "email:" + email, granted, now().minusSeconds(30), "shop");
    }

    public Consent yes() {
        return new Consent("recommendations", null, null, true, now().minusSeconds(60), "shop");
    }

    /** Decides to write to somebody, at once or later. Answers the delivery's id. */
    public String decide(String decisionId, String person, Duration in) {
        return decide(decisionId, person, in, daylight(now().plus(in)), "email");
    }

    public String decide(String decisionId, String person, Duration in, String zone, String channel) {
        Instant at = now().plus(in);
        Decision.Outbound outbound =
                new Decision.Outbound(channel, "recommendations", "marketing", at, at.plus(Duration.ofHours(12)), zone);
        Decision template =
                Examples.decision(decisionId, Examples.answer("channel:" + channel, outbound, Examples.blocks()));
        Decision it = new Decision(
                decisionId,
                template.requestId(),
                template.client(),
                person,
                "user_id:" + person,
                List.of(new Identifier("user_id", person)),
                now(),
                channel,
                "live",
                "v1",
                Map.of(),
                List.of(),
                template.group(),
                template.answers(),
                null);
        publish(Topic.DECISIONS, person, it);
        return new DeliveryKey(decisionId, channel, DeliveryKey.BEST, "channel:" + channel).deliveryId();
    }

    /** A zone in which it is day at a time, so that tests pass at night too. */
    public static String daylight(Instant at) {
        int hour = at.atZone(java.time.ZoneOffset.UTC).getHour();
        int offset = 12 - hour;
        return offset == 0 ? "UTC" : java.time.ZoneOffset.ofHours(offset).getId();
    }

    /** A zone in which it is deep night at a time. */
    public static String night(Instant at) {
        int hour = at.atZone(java.time.ZoneOffset.UTC).getHour();
        int offset = hour <= 12 ? -hour + 2 : 26 - hour;
        return java.time.ZoneOffset.ofHours(offset).getId();
    }

    public ValidatableResponse delivery(String id) {
        return given().auth()
                .oauth2(Tokens.forUser("admin"))
                .get("/v1/deliveries/" + id)
                .then();
    }

    public String state(String id) {
        var response = given().auth().oauth2(Tokens.forUser("admin")).get("/v1/deliveries/" + id);
        if (response.statusCode() != 200) {
            return "HTTP " + response.statusCode();
        }
        String reason = response.path("reason");
        return response.path("state") + (reason == null ? "" : "(" + reason + ")");
    }

    public void awaitState(String id, String state) {
        until(id + " is " + state + ", it was " + state(id), () -> state(id).equals(state));
    }

    public List<Outcome> outcomes(String deliveryId) {
        return outcomes.stream()
                .filter(it -> deliveryId.equals(it.deliveryId()))
                .toList();
    }

    public Outcome awaitOutcome(String deliveryId, Outcome.Type type) {
        until(type + " of " + deliveryId, () -> find(deliveryId, type).isPresent());
        return find(deliveryId, type).orElseThrow();
    }

    private Optional<Outcome> find(String deliveryId, Outcome.Type type) {
        return outcomes(deliveryId).stream().filter(it -> it.type() == type).findFirst();
    }

    public JsonNode mails(String to) {
        String mailbox = TestServers.shared().addresses().mailbox();
        return getJson(mailbox + "/messages?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    public static JsonNode getJson(String url) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return Json.mapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void moveClockTo(Instant now) {
        given().contentType("application/json")
                .body(Map.of("now", now.toString()))
                .put("/test/clock")
                .then()
                .statusCode(200);
    }

    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time: " + what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
