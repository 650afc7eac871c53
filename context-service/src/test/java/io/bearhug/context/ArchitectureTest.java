package io.bearhug.context;

import io.bearhug.local.testing.ServiceArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the service is cut: events become notes, notes become states, states become a view. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(
                "io.bearhug.context",
                Map.ofEntries(
                        Map.entry("activity", List.of()),
                        Map.entry("notes", List.of()),
                        Map.entry("rhythm", List.of()),
                        Map.entry("gifts", List.of("notes")),
                        Map.entry("fold", List.of("notes", "gifts", "rhythm")),
                        Map.entry("view", List.of("notes", "gifts", "fold", "rhythm")),
                        Map.entry("people", List.of("fold", "view")),
                        Map.entry("snapshots", List.of("fold")),
                        Map.entry("erasure", List.of("notes", "fold", "people", "snapshots")),
                        Map.entry("forgetting", List.of("notes", "fold", "view", "people", "snapshots")),
                        Map.entry(
                                "rebuild",
                                List.of("notes", "fold", "people", "moments", "erasure", "snapshots", "forgetting")),
                        Map.entry("query", List.of("notes", "fold", "view", "people")),
                        Map.entry("moments", List.of("notes", "fold", "view", "people"))));
    }

    @Test
    void jsonIsReadAtTheEdges() {
        featuresDoNotKnow("com.fasterxml.jackson.databind..");
    }
}
