package io.bearhug.decision.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.recommendation.Shelf;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Decisions that were recorded by this version of the engine come out the same. If they do not, and are meant not to, raise {@link Engine#VERSION},
 * delete the file of the old one, and write that of the new one: {@code -Dtest=EngineVersionTest -Dbearhug.write=true}.
 */
class EngineVersionTest {

    private static final Path FILE = Path.of("src/test/resources/recorded/engine-" + Engine.VERSION + ".json.gz");
    private static final int DECISIONS = 300;

    /** With caps that are reached, a price of patience, people left alone, and an experiment. */
    private static final String SHOP = Catalogues.SHOP
            .replace("caps: [ { max: 3, per: P7D } ]", "caps: [ { max: 1, per: P7D } ]")
            .replace("max: 5, per: P7D } ]", "max: 4, per: P30D } ]\n    pressure: { halfLife: P10D, price: 0.5 }")
            .replace("silence: { threshold: 0.0 }", """
                    silence: { threshold: 0.0 }
                      holdout: { share: 0.1, salt: recorded }
                    experiments:
                      - id: fewer-coats
                        measure: needsMet
                        arms:
                          - { id: as-is }
                          - { id: without, without: [coat-sale] }
                          - { id: louder, levers: { tee-tip: 1.5 } }
                    """);

    private record Recording(String catalogue, List<Decision> decisions) {
        Recording {
            decisions = List.copyOf(decisions);
        }
    }

    @Test
    void whatItRecordedComesOutTheSame() throws IOException {
        if (Boolean.getBoolean("bearhug.write")) {
            write();
        }
        var recording = read();
        var catalogue = Catalogues.of(recording.catalogue());

        assertThat(recording.decisions()).hasSize(DECISIONS).allSatisfy(it -> {
            var replay = ReplayDecision.compare(it, catalogue);
            assertThat(replay.bySameRules()).isTrue();
            assertThat(replay.replayed()).isEqualTo(replay.recorded());
            assertThat(replay.equal()).isTrue();
        });
        assertThat(recording.decisions())
                .flatExtracting(Decision::answers)
                .extracting(Decision.Answer::outcome)
                .contains(Decision.Kind.ACT, Decision.Kind.SILENCE, Decision.Kind.WAIT);
        assertThat(recording.decisions())
                .flatExtracting(Decision::answers)
                .flatExtracting(it -> Objects.requireNonNull(it.why()).notOthers())
                .extracting(Decision.NotOther::stage)
                .contains(
                        "applicability",
                        "consent",
                        "trouble",
                        "cap",
                        "pressure",
                        "quietHours",
                        "holdout",
                        "arbitration");
        assertThat(recording.decisions())
                .extracting(it -> it.group().experiments().get("fewer-coats"))
                .contains("as-is", "without", "louder");
    }

    @Test
    void oneOfBeforeTheRulesWereNumberedSaysSo() throws JsonProcessingException {
        var decided = decide().getFirst();
        var before = Json.mapper().valueToTree(decided).deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) before.path("inputs")).remove("engine");

        var replay = ReplayDecision.compare(Json.mapper().treeToValue(before, Decision.class), Catalogues.of(SHOP));

        assertThat(replay.equal()).isTrue();
        assertThat(replay.bySameRules()).isFalse();
    }

    private static List<Decision> decide() {
        var shop = Catalogues.of(SHOP);
        return DecidingPropertiesTest.situations()
                .limit(DECISIONS)
                .map(it -> Deciding.on(it, shop, Shelf.EMPTY, Recollection.EMPTY, List.of())
                        .decision())
                .toList();
    }

    private static void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(FILE)), StandardCharsets.UTF_8))) {
            Json.mapper().writeValue(out, new Recording(SHOP, decide()));
        }
    }

    private static Recording read() throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            return Json.mapper().readValue(in, Recording.class);
        }
    }
}
