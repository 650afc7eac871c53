package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.identity.imports.CsvDialect;
import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportFormat;
import io.bearhug.identity.imports.ImportLog;
import io.bearhug.identity.imports.ImportState;
import io.bearhug.identity.imports.RowSplitter;
import io.bearhug.identity.imports.StagedRows;
import io.bearhug.identity.imports.StartImport;
import io.bearhug.identity.rejects.Reject;
import io.bearhug.identity.rejects.RejectLog;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What had been received before somebody was forgotten, and is worked off only after that, brings nobody back. */
@QuarkusTest
@RealServers
class LateRowsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    StartImport start;

    @Inject
    ImportLog imports;

    @Inject
    RejectLog rejects;

    private final String word = TestServers.randomWord();
    private final String gone = "gone-" + word;

    @Test
    void rows_that_waited() {
        Instant before = Instant.now();
        String shop = Api.source("server");
        forget(shop);

        Import.Plan plan = new Import.Plan("late-it", word, ImportFormat.NDJSON, CsvDialect.USUAL, null);
        Import file =
                start.start(plan, Trust.SERVER, "test").await().atMost(PATIENCE).orElseThrow();
        List<RowSplitter.Row> rows = List.of(row(gone), row("stays-" + word));
        assertThat(imports.stage(file.id(), new StagedRows(1, rows), before)
                        .await()
                        .atMost(PATIENCE))
                .isTrue();
        imports.complete(file.id(), Instant.now()).await().atMost(PATIENCE);

        Eventually.holds(
                "import is over",
                () -> imports.find(file.id())
                                .await()
                                .atMost(PATIENCE)
                                .orElseThrow()
                                .state()
                        == ImportState.DONE);
        Api.person("user_id", "stays-" + word, it -> it.path("traits.size") != null);
        isStillGone(shop);
    }

    @Test
    void refused_events_that_are_tried_again() {
        Instant before = Instant.now();
        String source = "late-" + word;
        Api.as("admin")
                .body(Map.of("id", source, "trust", "server"))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        String shop = Api.source("server");
        forget(shop);

        Map<String, Object> event = Map.of("userId", gone, "traits", Map.of("size", "M"));
        keep(source, before, event, List.of("user_id:" + gone));
        keep(source, before, event, List.of());
        Api.as("admin").get("/v1/sources/" + source + "/rejects").then().body("items.size()", equalTo(1));
        Api.as("admin")
                .body(Map.of())
                .post("/v1/sources/" + source + "/rejects/replay")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        isStillGone(shop);
    }

    private void keep(String source, Instant at, Map<String, Object> event, List<String> names) {
        Reject reject = new Reject(
                Event.Type.IDENTIFY,
                new RawEvent(event, 100),
                new Stamp(source, Trust.SERVER, at, null, ""),
                new Intake.Rejected(null, List.of(), Intake.Reason.PLAN, names));
        rejects.keep(List.of(reject)).await().atMost(PATIENCE);
    }

    private void forget(String shop) {
        Api.send(shop, "identify", Map.of("userId", gone, "traits", Map.of("size", "M")))
                .then()
                .statusCode(200);
        String id = Api.person("user_id", gone, it -> it.path("traits.size") != null)
                .path("id");
        Api.as("admin").delete("/v1/persons/" + id).then().statusCode(202);
    }

    /** Somebody new under the same name has only what was told since; that it is there shows that what came before was read. */
    private void isStillGone(String shop) {
        Api.send(shop, "identify", Map.of("userId", gone, "traits", Map.of("colour", "red")))
                .then()
                .statusCode(200);
        Api.person("user_id", gone, it -> it.path("traits.colour") != null)
                .then()
                .body("traits.size()", equalTo(1));
    }

    private static RowSplitter.Row row(String user) {
        String json = "{\"type\":\"identify\",\"userId\":\"" + user + "\",\"traits\":{\"size\":\"M\"}}";
        return new RowSplitter.Row(json.getBytes(StandardCharsets.UTF_8));
    }
}
