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
                Map.of(
                        "activity", List.of(),
                        "notes", List.of(),
                        "rhythm", List.of(),
                        "fold", List.of("notes", "rhythm"),
                        "view", List.of("notes", "fold", "rhythm"),
                        "people", List.of("fold", "view"),
                        "snapshots", List.of("fold"),
                        "erasure", List.of("notes", "fold", "people", "snapshots"),
                        "rebuild", List.of("notes", "fold", "people", "moments", "erasure", "snapshots"),
                        "query", List.of("notes", "fold", "view", "people"),
                        "moments", List.of("notes", "fold", "view", "people")));
    }

    @Test
    void jsonIsReadAtTheEdges() {
        featuresDoNotKnow("com.fasterxml.jackson.databind..");
    }
}
