package io.bearhug.identity;

import io.bearhug.local.testing.ServiceArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the service is cut: the collection knows nothing of persons, and persons come from facts by way of the graph. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(
                "io.bearhug.identity",
                Map.of(
                        "trackingplans", List.of(),
                        "collection", List.of("trackingplans"),
                        "rejects", List.of("collection"),
                        "imports", List.of("collection"),
                        "exports", List.of(),
                        "sources", List.of(),
                        "facts", List.of(),
                        "graph", List.of("facts"),
                        "tombstones", List.of(),
                        "persons", List.of("facts", "graph", "tombstones"),
                        "erasure", List.of("persons"),
                        "export", List.of("persons"),
                        "self", List.of("collection", "persons")));
    }

    @Test
    void jsonIsReadAtTheEdges() {
        featuresDoNotKnow("com.fasterxml.jackson..");
    }

    @Test
    void factsAndGraphArePure() {
        featuresDoNotKnow(List.of("facts", "graph"), "io.smallrye..", "jakarta..", "io.quarkus..");
    }
}
