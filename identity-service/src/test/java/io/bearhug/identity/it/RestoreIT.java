package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bearhug.identity.erasure.EraseAgain;
import io.bearhug.local.testing.DatabaseBackup;
import io.bearhug.local.testing.TestServers;
import io.bearhug.support.erasure.ReapplyErasures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is put back from a backup older than erasures, while Kafka, and where we were in it, goes on. */
@QuarkusTest
@RealServers
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STORED = """
            SELECT string_agg(t.x, ' ') FROM (
                SELECT i::text x FROM identifier i UNION ALL SELECT t::text FROM trait_fact t
                UNION ALL SELECT p::text FROM person p UNION ALL SELECT n::text FROM person_called n
                UNION ALL SELECT l::text FROM link_evidence l UNION ALL SELECT f::text FROM relation_fact f) t""";

    @Inject
    Pool pool;

    @Inject
    ReapplyErasures again;

    @Inject
    EraseAgain eraseAgain;

    private final String word = TestServers.randomWord();
    private String shop = "";

    @BeforeEach
    void aShopTells() {
        shop = Api.source("server");
    }

    @Test
    void nobody_comes_back() {
        identify("gone", "gone-phone");
        String gone = person("gone").path("id");
        Api.send(shop, "page", Map.of("anonymousId", "late-phone" + word));
        identify("late", "late-tablet");
        String late = person("late").path("id");
        identify("keeps", "moved");
        String keeps = Api.person(
                        "anonymous_id", "moved" + word, it -> Api.names(it).size() == 2)
                .path("id");

        execute(DatabaseBackup.TAKE);
        identify("late", "late-phone");
        Api.person("anonymous_id", "late-phone" + word, it -> it.path("id").equals(late));
        Api.as("admin")
                .body(Map.of("a", name("user_id", "keeps"), "b", name("anonymous_id", "moved"), "reason", "sold"))
                .post("/v1/persons/" + keeps + "/unmerge")
                .then()
                .statusCode(200);
        String moved = Api.person(
                        "anonymous_id", "moved" + word, it -> Api.names(it).size() == 1)
                .path("id");
        List<String> erasures =
                Stream.of(gone, late, moved).map(RestoreIT::erase).toList();
        List<String> names =
                List.of("gone" + word, "gone-phone" + word, "late" + word, "late-phone" + word, "moved" + word);
        assertThat(stored()).doesNotContain(names).contains("keeps" + word);
        Eventually.holds("the erasures are published", () -> Stream.of(gone, late, moved)
                .allMatch(it -> Topics.has("erasures", it)));

        execute(DatabaseBackup.RESTORE);
        assertThat(stored()).contains(names);
        again.run("restore-it-" + word, eraseAgain).await().atMost(PATIENCE);

        assertThat(again.isDone()).isTrue();
        assertThat(stored()).doesNotContain(names);
        person("keeps").then().body("id", equalTo(keeps)).body("identifiers.size()", equalTo(1));
        for (String id : List.of(gone, late)) {
            Api.as("admin").get("/v1/persons/" + id).then().statusCode(404);
        }
        erasures.forEach(erasure -> Api.as("admin")
                .get("/v1/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("receipts.service", hasItem("identity-service")));

        readEverythingAgain();
        assertThat(stored()).doesNotContain(names).contains("keeps" + word);
    }

    private void readEverythingAgain() {
        Topics.write(
                "events",
                Topics.read("events").stream()
                        .map(record -> Map.entry(record.key(), record.value()))
                        .toList());
        List<String> markers = IntStream.range(0, 12)
                .mapToObj(_ -> "marker-" + TestServers.randomWord())
                .toList();
        markers.forEach(marker -> Api.send(shop, "page", Map.of("anonymousId", marker)));
        markers.forEach(marker -> Api.person("anonymous_id", marker, _ -> true));
    }

    private void identify(String user, String device) {
        Api.send(
                        shop,
                        "identify",
                        Map.of("userId", user + word, "anonymousId", device + word, "traits", Map.of("size", "M")))
                .then()
                .statusCode(200);
        Api.person("user_id", user + word, it -> Api.names(it).contains(device + word));
    }

    private Response person(String user) {
        return Api.person("user_id", user + word, _ -> true);
    }

    private Map<String, String> name(String namespace, String value) {
        return Map.of("namespace", namespace, "value", value + word);
    }

    private static String erase(String person) {
        return Api.as("admin")
                .delete("/v1/persons/" + person)
                .then()
                .statusCode(202)
                .extract()
                .path("erasureId");
    }

    private void execute(String sql) {
        var _ = pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private String stored() {
        return pool.query(STORED)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }
}
