package io.bearhug.context.it;

import static io.restassured.RestAssured.given;

import io.bearhug.context.rebuild.WatchStore;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.catalogue.Manifest;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoops;
import io.bearhug.support.problem.Unavailable;
import io.quarkus.runtime.StartupEvent;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What surrounds the service in its tests: facts go in, answers and moments come out. */
@Singleton
public class World {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    Publisher publisher;

    @Inject
    RecordLoops loops;

    @Inject
    Clock clock;

    @Inject
    WatchStore watchStore;

    final List<Moment> moments = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> catalogues = CompletableFuture.completedFuture(null);

    void onStart(@Observes @Priority(400) StartupEvent start) {
        publishCatalogue("v1", 1.2);
        var _ = loops.start(LoopSpec.everything("test-moments", Topic.MOMENTS), (_, records) -> {
            records.forEach(record -> moments.add(read(record.value())));
            return Uni.createFrom().voidItem();
        });
    }

    private static Moment read(byte[] value) {
        try {
            return Json.mapper().readValue(value, Moment.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void publishCatalogue(String version, double weight, MomentDefinition... more) {
        publishCatalogue(version, weight, Map.of(), more);
    }

    void publishCatalogue(
            String version, double weight, Map<String, PurposeDefinition> purposes, MomentDefinition... more) {
        var moments = new LinkedHashMap<String, MomentDefinition>();
        moments.put("hesitating", hesitating());
        Arrays.stream(more).forEach(it -> moments.put(it.id(), it));
        var catalogue = new Catalogue(
                version,
                clock.instant(),
                purposes,
                Map.of(),
                Map.of("category", new AffinityDefinition("category", Map.of(), Duration.ofDays(30))),
                Map.of("t-shirt", tShirt(weight)),
                moments,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Policies.DEFAULT,
                null);
        inTurn(() -> {
            catalogue.definitions().forEach((key, value) -> publish(Topic.CATALOGUE, key, value));
            publish(Topic.CATALOGUE, Manifest.KEY, catalogue.manifest());
        });
    }

    /** Off the caller's thread, and one catalogue after the other: the first one must not come last. */
    private synchronized void inTurn(Runnable publishing) {
        catalogues =
                catalogues.thenRunAsync(publishing, task -> Thread.ofVirtual().start(task));
    }

    private static NeedDefinition tShirt(double weight) {
        return new NeedDefinition(
                "t-shirt",
                null,
                List.of(new NeedDefinition.Signal("Product Viewed", "properties.category == \"t-shirts\"", weight)),
                Duration.ofDays(1),
                new EventPattern("Order Completed", "properties.products.exists(p, p.category == \"t-shirts\")", null),
                Duration.ofDays(14));
    }

    private static MomentDefinition hesitating() {
        var steps = List.of(
                new MomentDefinition.Step("Product Added", null, null, null, null),
                new MomentDefinition.Step("Shipping Compared", 2, null, null, null),
                new MomentDefinition.Step(null, null, "Order Completed", Duration.ofMinutes(10), null));
        return new MomentDefinition(
                "hesitating",
                new MomentDefinition.When(
                        steps,
                        Duration.ofHours(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Duration.ofDays(3));
    }

    Event event(String fragment, String id, String name, Map<String, Object> properties) {
        return event(fragment, id, name, properties, Duration.ZERO);
    }

    /** What happened a while ago and arrives now. */
    Event event(String fragment, String id, String name, Map<String, Object> properties, Duration ago) {
        var now = clock.instant();
        int colon = fragment.indexOf(':');
        return new Event(
                id,
                Event.Type.TRACK,
                name,
                List.of(new Claim(fragment.substring(0, colon), fragment.substring(colon + 1), Claim.Role.SELF, false)),
                fragment,
                "web-shop",
                Trust.SERVER,
                now,
                now.minus(ago),
                "web",
                null,
                Map.of(),
                properties,
                Map.of(),
                Map.of());
    }

    void send(String fragment, String id, String name, Map<String, Object> properties) {
        send(event(fragment, id, name, properties));
    }

    void send(Event event) {
        publish(Topic.EVENTS, event.fragment(), event);
    }

    void send(Outcome outcome) {
        publish(Topic.OUTCOMES, outcome.fragment(), outcome);
    }

    void send(Person person) {
        publish(Topic.PERSONS, person.id(), person);
    }

    void garbage(String key) {
        publisher
                .publishBytes(Topic.EVENTS, key, "event", key, new byte[] {'{', '"'})
                .await()
                .atMost(PATIENCE);
    }

    private void publish(Topic topic, String key, Object value) {
        publisher
                .publish(topic, key, "test", key, value)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200))
                .atMost(30)
                .await()
                .atMost(PATIENCE.multipliedBy(3));
    }

    Person person(String id, long version, String... keys) {
        var now = clock.instant();
        return new Person(
                id,
                version,
                now,
                null,
                false,
                Arrays.stream(keys)
                        .map(World::identifier)
                        .map(it -> new Person.PersonIdentifier(
                                it.namespace(), it.value(), "web-shop", now, now, false, false, version))
                        .toList(),
                Arrays.stream(keys)
                        .map(key -> new Person.PersonFragment(key, null, null))
                        .toList(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Identifier identifier(String key) {
        int colon = key.indexOf(':');
        return new Identifier(key.substring(0, colon), key.substring(colon + 1));
    }

    LiveContext ask(String... keys) {
        var response = askAs(Tokens.forClient("decision-service"), query(List.of(), keys));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return context(response);
    }

    static ContextQuery query(List<Map<String, Object>> events, String... keys) {
        return new ContextQuery(Arrays.stream(keys).map(World::identifier).toList(), events, "web", null);
    }

    static Response askAs(String token, Object query) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(json(query))
                .post("/v1/contexts/query");
    }

    static LiveContext context(Response response) {
        try {
            return Json.mapper().readValue(response.asByteArray(), LiveContext.class);
        } catch (IOException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }

    private static String json(Object value) {
        try {
            return value instanceof String text ? text : Json.mapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks again and again until it is so; fails with what was last seen. */
    static <T> T eventually(Supplier<T> look, Predicate<T> isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!isSo.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time; last seen: " + seen);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            seen = look.get();
        }
        return seen;
    }

    LiveContext eventually(Predicate<LiveContext> isSo, String... keys) {
        return eventually(() -> ask(keys), isSo);
    }

    static long count(LiveContext context, String event) {
        var count = context.counts().get(event);
        return count == null ? 0 : count.total();
    }

    /** Until a store that is new, or was lost, is known to be whole. */
    void awaitWholeStore() {
        var _ = eventually(
                () -> watchStore
                        .awaitWhole()
                        .replaceWith(true)
                        .onFailure(Unavailable.class)
                        .recoverWithItem(false)
                        .await()
                        .atMost(PATIENCE),
                isWhole -> isWhole);
    }

    Instant now() {
        return clock.instant();
    }
}
