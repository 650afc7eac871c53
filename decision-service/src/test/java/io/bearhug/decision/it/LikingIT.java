package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.id;
import static io.bearhug.decision.it.Callers.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.decision.erasure.EraseDecisions;
import io.bearhug.decision.liking.LearnLikings;
import io.bearhug.decision.liking.LikingStore;
import io.bearhug.decision.liking.Likings;
import io.bearhug.decision.liking.Related;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what people buy and rate to what is recommended to somebody else, on real PostgreSQL, Kafka and Redis. */
@QuarkusTest
@TestProfile(LikingShop.class)
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
@WithTestResource(ContextStandIn.class)
class LikingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KETTLE = "kettle";

    @Inject
    Publisher publisher;

    @Inject
    Pool pool;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    LikingStore store;

    @Inject
    LearnLikings learnLikings;

    @Inject
    Likings likings;

    @Inject
    EraseDecisions erase;

    private final List<Visitor> buyers = Stream.generate(Visitor::new).limit(5).toList();

    @AfterEach
    void nobodyHasBoughtAnything() {
        buyers.forEach(this::erases);
        var _ = learn();
        until("nothing is known any more", () -> related().isEmpty());
    }

    @Test
    void what_five_people_bought_with_it_and_praised_is_recommended_until_one_of_them_is_forgotten() {
        buyers.forEach(it -> agrees(it, true));
        buyers.forEach(it -> {
            buys(it, KETTLE, "jam");
            rates(it, "jam", 5);
        });
        until("all is heard", () -> rows() == 10 && likers() == 5);

        assertThat(learn()).isTrue();
        assertThat(learn()).as("nothing new").isFalse();

        until("it is known", () -> related().contains("jam"));
        assertThat(store.since(0).await().atMost(PATIENCE).items())
                .as("for whoever starts next")
                .containsKey(KETTLE);
        var decision = recommended("jam", "Because people who bought kettle also liked it.");
        as("admin")
                .post("/v1/decisions/" + decision + "/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));

        assertThat(erases(buyers.getFirst()))
                .extracting(ErasureReceipt.Store::store)
                .contains("what was bought and rated (liking, liker)");
        assertThat(rows()).isEqualTo(8);
        assertThat(likers()).isEqualTo(4);
        assertThat(learn()).isTrue();
        until("four are too few", () -> related().isEmpty());
        buys(buyers.getFirst(), Instant.now().minusSeconds(60), KETTLE, "jam");
        buys(buyers.getLast(), "sentinel");
        until("what came late was read", () -> rows() == 9);
    }

    @Test
    void nobody_is_learned_from_who_did_not_agree() {
        agrees(buyers.getFirst(), false);
        buyers.stream().skip(2).forEach(it -> agrees(it, true));
        buyers.forEach(it -> buys(it, KETTLE, "tea"));
        until("all is heard", () -> rows() == 10 && likers() == 4);

        assertThat(learn()).isTrue();

        assertThat(store.since(0).await().atMost(PATIENCE).items().values())
                .as("three of five agreed")
                .allMatch(LikingStore.About.NOTHING::equals);
        agrees(buyers.getFirst(), true);
        agrees(buyers.get(1), true);
        until("both are known", () -> likers() == 5 && agreed() == 5);
        assertThat(learn()).isTrue();
        until("it is known", () -> related().contains("tea"));
    }

    @Test
    void the_same_event_again_changes_nothing_and_only_the_newest_items_are_kept() {
        var buyer = buyers.getFirst();
        var now = Instant.now();
        for (int day = 6; day > 0; day--) {
            buys(buyer, now.minus(Duration.ofDays(day)), "thing-" + day);
        }
        buys(buyer, now.minus(Duration.ofDays(1)), "thing-1");
        buys(buyer, now, "sentinel");

        until("the last one is heard", () -> items(buyer).contains("sentinel"));
        assertThat(items(buyer)).containsExactly("sentinel", "thing-1", "thing-2", "thing-3");
    }

    private List<String> related() {
        return likings.known().to(KETTLE).stream().map(Related::item).toList();
    }

    private boolean learn() {
        return learnLikings.learn().await().atMost(PATIENCE);
    }

    private String recommended(String item, String reason) {
        var visitor = new Visitor();
        visitor.isKnownAs(visitor.looking().bought(KETTLE, "kettles", Instant.now()));
        return id(visitor.ask("r-1", "home-hero")
                .body("answers[0].action", equalTo("tee-tip"))
                .body("answers[0].items[0].id", equalTo(item))
                .body("answers[0].items[0].reason", equalTo(reason)));
    }

    private void agrees(Visitor buyer, boolean granted) {
        var now = Instant.now();
        var person = new Person(
                buyer.personId(),
                1,
                now,
                null,
                false,
                List.of(),
                List.of(new Person.PersonFragment(fragment(buyer), null, null)),
                Map.of(),
                List.of(new Consent("recommendations", null, null, granted, now.minusSeconds(3_600), "test")),
                List.of(),
                List.of(),
                List.of());
        publisher
                .publish(Topic.PERSONS, person.id(), "person", UUID.randomUUID().toString(), person)
                .await()
                .atMost(PATIENCE);
    }

    private void buys(Visitor buyer, String... items) {
        buys(buyer, Instant.now(), items);
    }

    private void buys(Visitor buyer, Instant at, String... items) {
        var products = Stream.of(items).map(it -> Map.of("product_id", it)).toList();
        does(buyer, "Order Completed", Map.of("products", products), at);
    }

    private void rates(Visitor buyer, String item, int rating) {
        does(buyer, "Product Reviewed", Map.of("product_id", item, "rating", rating), Instant.now());
    }

    private void does(Visitor buyer, String name, Map<String, Object> properties, Instant at) {
        var event = new Event(
                UUID.randomUUID().toString(),
                Event.Type.TRACK,
                name,
                List.of(),
                fragment(buyer),
                "shop",
                Trust.SERVER,
                at,
                at,
                "web",
                null,
                Map.of(),
                properties,
                Map.of(),
                Map.of());
        publisher
                .publish(Topic.EVENTS, fragment(buyer), "event", event.messageId(), event)
                .await()
                .atMost(PATIENCE);
    }

    private List<ErasureReceipt.Store> erases(Visitor visitor) {
        return erase.erase(new Erasure(
                        UUID.randomUUID().toString(),
                        visitor.personId(),
                        List.of(),
                        pseudonyms.all(fragment(visitor)),
                        Instant.now()))
                .await()
                .atMost(PATIENCE);
    }

    private static String fragment(Visitor visitor) {
        return "user_id:" + visitor.name();
    }

    private String[] names() {
        return buyers.stream().map(it -> pseudonyms.of(fragment(it))).toArray(String[]::new);
    }

    private long rows() {
        return count("liking WHERE name = ANY($1)");
    }

    private long likers() {
        return count("liker WHERE name = ANY($1)");
    }

    private long agreed() {
        return count("liker WHERE name = ANY($1) AND words ->> 'recommendations' <> 'infinity'");
    }

    private long count(String of) {
        return pool.preparedQuery("SELECT count(*) FROM " + of)
                .execute(Tuple.of(names()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private List<String> items(Visitor buyer) {
        var rows = pool.preparedQuery("SELECT item FROM liking WHERE name = $1 ORDER BY last_at DESC")
                .execute(Tuple.of(pseudonyms.of(fragment(buyer))))
                .await()
                .atMost(PATIENCE);
        return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
