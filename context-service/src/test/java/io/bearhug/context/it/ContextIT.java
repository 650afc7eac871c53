package io.bearhug.context.it;

import static io.bearhug.context.it.World.askAs;
import static io.bearhug.context.it.World.context;
import static io.bearhug.context.it.World.count;
import static io.bearhug.context.it.World.eventually;
import static io.bearhug.context.it.World.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.Fence;
import io.bearhug.context.fold.FoldFacts;
import io.bearhug.context.fold.Place;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.clock.VirtualClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts in by Kafka, answers out by HTTP, state in Redis, callers known by Keycloak. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class ContextIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee");

    @Inject
    World world;

    @Inject
    VirtualClock clock;

    @Inject
    FoldFacts foldFacts;

    @Inject
    CurrentLens lens;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String laptop = "anonymous_id:laptop-" + test;
    private final String tablet = "anonymous_id:tablet-" + test;

    @BeforeEach
    void theCatalogueIsThere() {
        assertThat(eventually(() -> lens.current().catalogue().needs(), needs -> !needs.isEmpty()))
                .isNotEmpty();
        world.awaitWholeStore();
    }

    @Test
    void everyEventIsSeenAsItHappens() {
        for (int i = 1; i <= 20; i++) {
            int times = i;
            world.send(laptop, "m" + i + test, "Product Viewed", TEE);
            assertThat(world.eventually(context -> count(context, "Product Viewed") == times, laptop))
                    .isNotNull();
        }
        assertThat(world.ask(laptop).needs()).singleElement().satisfies(need -> {
            assertThat(need.id()).isEqualTo("t-shirt");
            assertThat(need.strength()).isGreaterThan(0.9);
        });
    }

    @Test
    void boughtMeansSatisfied() {
        world.send(laptop, "m1" + test, "Product Viewed", TEE);
        world.send(laptop, "m2" + test, "Order Completed", Map.of("order_id", "o", "products", List.of(TEE)));

        var context = world.eventually(it -> count(it, "Order Completed") == 1, laptop);

        assertThat(context.needs()).singleElement().matches(need -> need.state() == NeedState.SATISFIED);
        assertThat(context.purchases()).hasSize(1);
    }

    @Test
    void aChannelsDuplicateCountsOnce() {
        for (int i = 0; i < 3; i++) {
            world.send(laptop, "same" + test, "Product Viewed", TEE);
        }
        world.send(laptop, "last" + test, "Done", Map.of());

        var context = world.eventually(it -> count(it, "Done") == 1, laptop);

        assertThat(count(context, "Product Viewed")).isEqualTo(1);
    }

    @Test
    void aRecordReadAgainChangesNothing() {
        var first = arrived("r1", 100, "Product Viewed");
        var second = arrived("r2", 101, "Product Viewed");
        fold(first, second);
        fold(first, second);
        fold(arrived("r1-other-id", 100, "Product Viewed"));

        assertThat(count(world.ask(laptop), "Product Viewed")).isEqualTo(2);
    }

    @Test
    void manyWritersLoseNothing() {
        var all = new ArrayList<Uni<Void>>();
        for (int i = 0; i < 6; i++) {
            var event = new Arrived(
                    new Arrived.Happened(world.event(laptop, "w" + i + test, "Product Viewed", TEE)),
                    "topic-" + i,
                    new Fence("", 0, i));
            all.add(foldFacts.fold(Place.of(event.topic(), 0, Map.of()), List.of(event), lens.current()));
        }
        var _ = Uni.join().all(all).andFailFast().await().atMost(World.PATIENCE);

        assertThat(count(world.ask(laptop), "Product Viewed")).isEqualTo(6);
    }

    @Test
    void aPoisonedRecordStopsNobody() {
        world.garbage(laptop);
        world.send(laptop, "m1" + test, "Product Viewed", TEE);

        assertThat(world.eventually(it -> count(it, "Product Viewed") == 1, laptop))
                .isNotNull();
    }

    @Test
    void aPersonsFragmentsAreSeenTogether() {
        world.send(laptop, "m1" + test, "Product Viewed", TEE);
        world.send(tablet, "m2" + test, "Product Viewed", TEE);
        var customer = "user_id:ann-" + test;
        world.send(world.person("p-" + test, 1, customer, laptop, tablet));

        var context = world.eventually(it -> count(it, "Product Viewed") == 2 && it.personId() != null, laptop);

        assertThat(context.personId()).isEqualTo("p-" + test);
        assertThat(context.fragments()).contains(laptop, tablet);
        assertThat(count(world.ask(customer), "Product Viewed")).isEqualTo(2);

        world.send(world.person("p-" + test, 2, customer, laptop));
        assertThat(world.eventually(it -> count(it, "Product Viewed") == 1, laptop))
                .isNotNull();
    }

    @Test
    void twoCustomersAreNeverJoined() {
        var ann = "user_id:ann-" + test;
        var bob = "user_id:bob-" + test;
        world.send(ann, "m1" + test, "Product Viewed", TEE);
        world.send(bob, "m2" + test, "Secret Viewed", TEE);
        world.send(tablet, "m3" + test, "Secret Viewed", TEE);
        world.send(world.person("ann-" + test, 1, ann, laptop));
        world.send(world.person("bob-" + test, 1, bob, tablet));
        var _ = world.eventually(it -> count(it, "Secret Viewed") == 2, tablet);
        var _ = world.eventually(it -> it.personId() != null && count(it, "Product Viewed") == 1, laptop);

        var context = world.ask(ann, tablet, bob);

        assertThat(context.personId()).isEqualTo("ann-" + test);
        assertThat(context.fragments()).doesNotContain(tablet, bob);
        assertThat(count(context, "Secret Viewed")).isZero();
    }

    @Test
    void outcomesAreExposures() {
        world.send(outcome(Outcome.Type.SHOWN));
        world.send(outcome(Outcome.Type.DISMISSED));

        var context =
                world.eventually(it -> it.exposures().stream().anyMatch(shown -> shown.reaction() != null), laptop);

        assertThat(context.exposures()).singleElement().satisfies(shown -> {
            assertThat(shown.action()).isEqualTo("tee-tip");
            assertThat(shown.reaction()).isEqualTo("dismissed");
        });
    }

    @Test
    void aTraitToldIsKnownTheSameSecond() {
        var now = world.now();
        world.send(new Event(
                "t" + test,
                Event.Type.IDENTIFY,
                null,
                List.of(new Claim("anonymous_id", "laptop-" + test, Claim.Role.SELF, false)),
                laptop,
                "store",
                Trust.SERVER,
                now,
                now,
                "store",
                "Europe/Berlin",
                Map.of("recommendations", true),
                Map.of(),
                Map.of("shirtSize", "M"),
                Map.of()));

        var context = world.eventually(it -> !it.profile().traits().isEmpty(), laptop);

        assertThat(context.profile().traits().get("shirtSize")).isNotNull().satisfies(trait -> assertThat(trait.value())
                .isEqualTo("M"));
        assertThat(context.consents()).singleElement().matches(it -> it.granted());
        assertThat(context.profile().timezone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void aNewCatalogueSeesWhatHappenedBeforeIt() {
        world.send(laptop, "m1" + test, "Product Viewed", TEE);
        var before = world.eventually(it -> !it.needs().isEmpty(), laptop);
        world.publishCatalogue("v-" + test, 5);

        var after = world.eventually(it -> it.needs().getFirst().strength() > 0.9, laptop);

        assertThat(before.needs().getFirst().strength()).isLessThan(0.9);
        assertThat(after.needs()).hasSize(1);
        world.publishCatalogue("v1-" + test, 1.2);
        assertThat(world.eventually(it -> it.needs().getFirst().strength() < 0.9, laptop))
                .isNotNull();
    }

    @Test
    void hesitatingIsNoticedOnceAfterTenMinutes() {
        hesitate(laptop);
        var _ = world.eventually(it -> count(it, "Shipping Compared") == 2, laptop);
        assertThat(momentsOf(laptop)).isEmpty();

        var _ = clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));

        assertThat(eventually(() -> momentsOf(laptop), it -> !it.isEmpty())).hasSize(1);
        world.send(laptop, "again" + test, "Shipping Compared", Map.of());
        var _ = world.eventually(it -> count(it, "Shipping Compared") == 3, laptop);
        var _ = clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
        var _ = probe();
        assertThat(momentsOf(laptop)).hasSize(1);
        assertThat(world.moments.stream()
                        .filter(it -> it.fragment().equals(laptop))
                        .toList())
                .singleElement()
                .satisfies(moment -> {
                    assertThat(moment.definition()).isEqualTo("hesitating");
                    assertThat(moment.evidence()).hasSize(3);
                    assertThat(moment.identifiers()).contains(World.identifier(laptop));
                });
    }

    @Test
    void anOrderOnAnotherDeviceEndsTheHesitation() {
        world.send(world.person("h-" + test, 1, laptop, tablet));
        var _ = world.eventually(it -> it.personId() != null, laptop);
        hesitate(laptop);
        var _ = world.eventually(it -> count(it, "Shipping Compared") == 2, laptop);
        world.send(tablet, "o" + test, "Order Completed", Map.of("order_id", "o", "products", List.of(TEE)));
        var _ = world.eventually(it -> count(it, "Order Completed") == 1, laptop);

        var _ = clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));

        var _ = probe();
        assertThat(momentsOf(laptop)).isEmpty();
        assertThat(momentsOf(tablet)).isEmpty();
    }

    @Test
    void whoMayAsk() {
        var query = query(List.of(), laptop);

        assertThat(askAs(Tokens.forClient("channel"), query).statusCode()).isEqualTo(403);
        assertThat(askAs("nonsense", query).statusCode()).isEqualTo(401);
        for (var user : List.of("viewer", "marketer", "approver")) {
            var answer = context(askAs(Tokens.forUser(user), query));
            assertThat(answer.identifiers()).extracting(Identifier::value).containsOnly("***");
        }
        for (var user : List.of("agent", "admin")) {
            var answer = context(askAs(Tokens.forUser(user), query));
            assertThat(answer.identifiers()).contains(World.identifier(laptop));
        }
    }

    @Test
    void badInputGetsAProblem() {
        var token = Tokens.forUser("agent");
        for (var body : Arrays.asList(
                "{}",
                "{",
                "[]",
                "",
                "null",
                "{\"identifiers\":[null]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"a\"}],\"events\":[7]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"a\"}],\"events\":[null]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\"}]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"null\"}]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"a\"}],\"events\":[{\"type\":\"x\"}]}",
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"a\"}],\"at\":\"yesterday\"}")) {
            var response = askAs(token, body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
    }

    /** Somebody else's moment, sent last: when it is there, everything due before it was looked at. */
    private LiveContext probe() {
        var probe = "anonymous_id:probe-" + UUID.randomUUID();
        hesitate(probe);
        var context = world.eventually(it -> count(it, "Shipping Compared") == 2, probe);
        var _ = clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(eventually(() -> momentsOf(probe), it -> !it.isEmpty())).hasSize(1);
        return context;
    }

    private void hesitate(String fragment) {
        var id = fragment.substring(fragment.indexOf(':'));
        world.send(fragment, "a" + id, "Product Added", TEE);
        world.send(fragment, "b" + id, "Shipping Compared", Map.of());
        world.send(fragment, "c" + id, "Shipping Compared", Map.of());
    }

    private List<String> momentsOf(String fragment) {
        return world.moments.stream()
                .filter(it -> it.fragment().equals(fragment))
                .map(it -> it.id())
                .toList();
    }

    private void fold(Arrived... facts) {
        foldFacts
                .fold(Place.of("events", 0, Map.of()), List.of(facts), lens.current())
                .await()
                .atMost(World.PATIENCE);
    }

    private Arrived arrived(String id, long offset, String name) {
        return new Arrived(
                new Arrived.Happened(world.event(laptop, id + test, name, TEE)), "events", new Fence("", 0, offset));
    }

    private Outcome outcome(Outcome.Type type) {
        return new Outcome(
                type + test,
                type,
                "d-" + test,
                "home-hero",
                "tee-tip",
                "tee-tip-web",
                null,
                null,
                laptop,
                "web",
                world.now(),
                null,
                null,
                null,
                null);
    }
}
