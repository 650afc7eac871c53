package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.CloudEvents;
import io.bearhug.support.kafka.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forgetting people, with everything that tries to bring them back. */
@QuarkusTest
@RealServers
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TABLES = """
            SELECT string_agg(t.x, ' ') FROM (
                SELECT i::text x FROM identifier i UNION ALL SELECT t::text FROM trait_fact t
                UNION ALL SELECT c::text FROM consent_fact c UNION ALL SELECT e::text FROM link_evidence e
                UNION ALL SELECT p::text FROM person p UNION ALL SELECT n::text FROM person_called n
                UNION ALL SELECT l::text FROM lineage l UNION ALL SELECT c::text FROM control_fact c
                UNION ALL SELECT f::text FROM relation_fact f UNION ALL SELECT m::text FROM merge_review m UNION ALL SELECT j::text FROM reject j
                UNION ALL SELECT b::text FROM tombstone b UNION ALL SELECT r::text FROM erasure r) t""";

    @Inject
    Pool pool;

    @Inject
    Publisher publisher;

    @Test
    void nothing_is_left_and_reading_everything_again_brings_nobody_back() {
        String shop = Api.source("server");
        send(shop, "identify", known("gone-a", "gone-u", "gone@example.org"));
        String other = Api.source("server");
        send(other, "identify", Map.of("userId", "stays-u", "traits", Map.of("email", "stays@example.org")));
        String stays =
                Api.person("user_id", "stays-u", p -> Api.names(p).size() == 2).path("id");
        String id =
                Api.person("user_id", "gone-u", p -> Api.names(p).size() == 3).path("id");
        var events = Topics.read("events").stream()
                .map(record -> Map.entry(record.key(), record.value()))
                .toList();

        review(id, "gone-u");
        assertThat(everythingStored()).contains("gone-u", "gone-a", "gone@example.org", "Gonemund");

        String erasure = erase(id);

        Api.as("admin").get("/v1/persons/" + id).then().statusCode(404);
        assertThat(everythingStored()).doesNotContain("gone-u", "gone-a", "gone@example.org", "Gonemund");
        assertThat(erase(id)).isEqualTo(erasure);

        Topics.write("events", events);
        late(shop);
        send(shop, "identify", Map.of("userId", "after-u", "traits", Map.of("done", true)));
        Api.person("user_id", "after-u", p -> p.path("traits.done") != null);
        send(other, "identify", Map.of("userId", "stays-u", "traits", Map.of("done", true)));
        Api.person("user_id", "stays-u", p -> p.path("traits.done") != null)
                .then()
                .body("id", equalTo(stays));
        Eventually.holds("all of it was read again", this::isAllRead);
        for (String name : List.of("gone-u", "gone-a")) {
            assertThat(everythingStored()).doesNotContain(name);
        }
        assertThat(Api.person("admin", "user_id", "gone-u").statusCode()).isEqualTo(404);
    }

    /** A merge of somebody else's that this person was once part of. */
    private void review(String part, String name) {
        pool.preparedQuery("""
                        INSERT INTO merge_review (person, names, parts, cause, cause_ids, at)
                        VALUES (gen_random_uuid(), 2, json_build_object($1::text, json_build_object('value', $2::text)), 'EVENT', '{}', now())""").execute(Tuple.of(part, name)).await().atMost(PATIENCE);
    }

    @Test
    void who_comes_again_is_somebody_new() {
        String shop = Api.source("server");
        send(shop, "identify", known("again-a", "again-u", "again@example.org"));
        String before =
                Api.person("user_id", "again-u", p -> Api.names(p).size() == 3).path("id");
        erase(before);

        send(shop, "identify", Map.of("userId", "again-u", "traits", Map.of("size", "L")));

        Response after = Api.person("user_id", "again-u", p -> p.path("traits.size") != null);
        assertThat(after.<String>path("id")).isNotEqualTo(before);
        assertThat(Api.names(after)).containsExactly("again-u");
        assertThat(after.<Object>path("traits.firstName")).isNull();
        Api.as("admin").get("/v1/persons/" + before).then().statusCode(404);
    }

    @Test
    void every_id_they_had_is_gone_and_others_are_told_no_name() {
        String shop = Api.source("server");
        send(shop, "page", Map.of("anonymousId", "ids-a"));
        send(shop, "identify", Map.of("userId", "ids-u", "traits", Map.of("size", "M")));
        String retired = Api.person("anonymous_id", "ids-a", _ -> true).path("id");
        String survivor = Api.person("user_id", "ids-u", _ -> true).path("id");
        send(shop, "identify", Map.of("userId", "ids-u", "anonymousId", "ids-a"));
        Api.person("anonymous_id", "ids-a", p -> p.path("id").equals(survivor));

        String erasure = erase(retired);

        for (String id : List.of(retired, survivor)) {
            Api.as("admin").get("/v1/persons/" + id).then().statusCode(404);
            Eventually.holds(
                    "others hear that " + id + " is gone", () -> Topics.values(Topic.PERSONS, Person.class).stream()
                            .anyMatch(person -> person.id().equals(id) && person.erased()));
        }
        Erasure request = Eventually.get("the request is published", () -> requests().stream()
                .filter(asked -> asked.id().equals(erasure))
                .findFirst());
        assertThat(request.personId()).isEqualTo(survivor);
        assertThat(request.retiredIds()).containsExactly(retired);
        assertThat(request.names()).hasSize(2).allMatch(name -> name.matches("[0-9a-f]{64}"));
    }

    @Test
    void it_is_done_when_every_service_has_said_so() {
        String shop = Api.source("server");
        send(shop, "page", Map.of("anonymousId", "done-a"));
        String id = Api.person("anonymous_id", "done-a", _ -> true).path("id");
        String erasure = erase(id);
        Api.as("admin")
                .get("/v1/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("receipts.service", equalTo(List.of("identity-service")))
                .body("receipts[0].stores.state", hasItem("expires"))
                .body("missing.size()", equalTo(3));

        for (String service : List.of("context-service", "decision-service", "delivery-service")) {
            ErasureReceipt receipt =
                    new ErasureReceipt(erasure, id, service, List.of(Store.erased("all of it")), Instant.now());
            publisher
                    .publish(Topic.ERASURES, id, ErasureReceipt.TYPE, Erasures.receiptId(erasure, service), receipt)
                    .await()
                    .atMost(PATIENCE);
        }

        Eventually.holds("all four have said so", () -> Api.as("admin")
                .get("/v1/erasures/" + erasure)
                .path("state")
                .equals("done"));
        Api.as("admin")
                .get("/v1/erasures/" + erasure)
                .then()
                .body("receipts.size()", equalTo(4))
                .body("overdue", equalTo(false));
        Api.as("admin").get("/v1/erasures?state=done").then().body("items.erasureId", hasItem(erasure));
        Api.as("agent").get("/v1/erasures/" + erasure).then().statusCode(403);
        Api.as("admin").get("/v1/erasures?state=never").then().statusCode(400);
        Api.as("admin").get("/v1/erasures/none").then().statusCode(404);
        Api.as("admin").delete("/v1/persons/none").then().statusCode(404);
    }

    @Test
    void events_that_come_at_the_same_moment_leave_nothing_old_behind() throws Exception {
        String shop = Api.source("server");
        for (int round = 0; round < 5; round++) {
            String user = "race-u" + round;
            send(shop, "identify", known("race-a" + round, user, "race" + round + "@example.org"));
            String id =
                    Api.person("user_id", user, p -> Api.names(p).size() == 3).path("id");
            Instant past = Instant.now().minusSeconds(60);
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> calls = new ArrayList<>(IntStream.range(0, 20)
                        .<Callable<Integer>>mapToObj(i -> () ->
                                Api.send(shop, "identify", past(user, past, i)).statusCode())
                        .toList());
                calls.add(5, () -> Api.as("admin").delete("/v1/persons/" + id).statusCode());
                calls.add(6, () -> Api.as("admin").delete("/v1/persons/" + id).statusCode());
                for (var answer : pool.invokeAll(calls)) {
                    assertThat(answer.get()).isIn(200, 202);
                }
            }
            Eventually.holds("all of it was read", this::isAllRead);
            assertThat(everythingStored()).doesNotContain(user);
        }
    }

    private static Map<String, Object> past(String user, Instant at, int i) {
        return Map.of(
                "userId",
                user,
                "anonymousId",
                user + "-new-" + i % 8,
                "timestamp",
                at.toString(),
                "traits",
                Map.of("n", i));
    }

    private static void late(String shop) {
        send(
                shop,
                "identify",
                Map.of(
                        "userId",
                        "gone-u",
                        "timestamp",
                        Instant.now().minus(Duration.ofHours(2)).toString(),
                        "traits",
                        Map.of("firstName", "Gonemund")));
    }

    private static Map<String, Object> known(String device, String user, String email) {
        return Map.of(
                "anonymousId",
                device,
                "userId",
                user,
                "traits",
                Map.of("email", email, "firstName", "Gonemund"),
                "context",
                Map.of("consent", Map.of("categoryPreferences", Map.of("marketing", true))));
    }

    private static String erase(String person) {
        return Api.as("admin")
                .delete("/v1/persons/" + person)
                .then()
                .statusCode(202)
                .extract()
                .path("erasureId");
    }

    private static List<Erasure> requests() {
        return Topics.read("erasures").stream()
                .filter(record ->
                        CloudEvents.type(record).filter(Erasure.TYPE::equals).isPresent())
                .map(record -> Erasures.request(record).orElseThrow())
                .toList();
    }

    /** A marker per partition, each a person of its own, shows that what came before it was read. */
    private boolean isAllRead() {
        String key = Api.source("server");
        List<String> markers = IntStream.range(0, 12)
                .mapToObj(_ -> "marker-" + io.bearhug.local.testing.TestServers.randomWord())
                .toList();
        markers.forEach(marker -> send(key, "page", Map.of("anonymousId", marker)));
        markers.forEach(marker -> Api.person("anonymous_id", marker, _ -> true));
        return true;
    }

    private String everythingStored() {
        return pool.query(TABLES)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    private static void send(String key, String call, Map<String, ?> event) {
        Api.send(key, call, event).then().statusCode(200);
    }
}
