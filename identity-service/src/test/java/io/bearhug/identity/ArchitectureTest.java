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
                Map.ofEntries(
                        Map.entry("trackingplans", List.of()),
                        Map.entry("collection", List.of("trackingplans")),
                        Map.entry("rejects", List.of("collection")),
                        Map.entry("imports", List.of("collection")),
                        Map.entry("exports", List.of()),
                        Map.entry("sources", List.of()),
                        Map.entry("namespaces", List.of()),
                        Map.entry("facts", List.of()),
                        Map.entry("graph", List.of("facts")),
                        Map.entry("tombstones", List.of()),
                        Map.entry("persons", List.of("facts", "graph", "tombstones")),
                        Map.entry("erasure", List.of("persons")),
                        Map.entry("export", List.of("persons")),
                        Map.entry("likely", List.of("exports", "facts", "persons")),
                        Map.entry("self", List.of("collection", "facts", "persons"))));
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
