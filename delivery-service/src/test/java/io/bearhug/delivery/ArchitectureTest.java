package io.bearhug.delivery;

import io.bearhug.local.testing.ServiceArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the service is cut: what is planned is sent with permission; listing only looks. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(
                "io.bearhug.delivery",
                Map.of(
                        "console", List.of(),
                        "erasure", List.of(),
                        "lifecycle", List.of(),
                        "people", List.of("lifecycle"),
                        "mail", List.of("lifecycle"),
                        "planning", List.of("lifecycle"),
                        "permission", List.of("lifecycle", "people"),
                        "unsubscribe", List.of("lifecycle", "permission"),
                        "listing", List.of("lifecycle", "mail"),
                        "sending", List.of("lifecycle", "people", "mail", "permission", "unsubscribe")));
    }

    @Test
    void jsonIsReadAtTheEdges() {
        featuresDoNotKnow("com.fasterxml.jackson.databind..");
    }
}
