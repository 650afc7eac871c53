package io.bearhug.decision;

import io.bearhug.local.testing.ServiceArchitecture;
import java.util.List;
import java.util.Map;

/** How the service is cut: everything an answer needs meets in the arbitration. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(
                "io.bearhug.decision",
                Map.ofEntries(
                        Map.entry("allocation", List.of()),
                        Map.entry("catalogue", List.of("allocation")),
                        Map.entry("items", List.of()),
                        Map.entry("ledger", List.of()),
                        Map.entry("situation", List.of("allocation", "catalogue", "ledger")),
                        Map.entry("eligibility", List.of("catalogue", "situation", "ledger")),
                        Map.entry("contactpolicy", List.of("allocation", "situation", "ledger")),
                        Map.entry("scoring", List.of("allocation", "situation", "ledger")),
                        Map.entry("learning", List.of("catalogue", "ledger", "situation", "scoring")),
                        Map.entry("content", List.of("situation")),
                        Map.entry("explanation", List.of("situation", "scoring", "content")),
                        Map.entry("liking", List.of("catalogue")),
                        Map.entry(
                                "recommendation",
                                List.of("catalogue", "items", "ledger", "liking", "situation", "explanation")),
                        Map.entry("history", List.of("ledger", "learning", "situation")),
                        Map.entry(
                                "arbitration",
                                List.of(
                                        "allocation",
                                        "catalogue",
                                        "items",
                                        "learning",
                                        "ledger",
                                        "liking",
                                        "situation",
                                        "eligibility",
                                        "contactpolicy",
                                        "scoring",
                                        "content",
                                        "explanation",
                                        "recommendation",
                                        "history")),
                        Map.entry(
                                "whatif",
                                List.of(
                                        "catalogue",
                                        "items",
                                        "learning",
                                        "ledger",
                                        "liking",
                                        "situation",
                                        "recommendation",
                                        "arbitration")),
                        Map.entry("reporting", List.of("catalogue", "eligibility", "situation")),
                        Map.entry("experiments", List.of("allocation", "arbitration", "catalogue", "reporting")),
                        Map.entry("erasure", List.of("history", "learning", "ledger", "liking", "reporting", "whatif")),
                        Map.entry("moments", List.of("catalogue", "situation", "arbitration")),
                        Map.entry("appointments", List.of("arbitration", "history", "moments", "situation")),
                        Map.entry("outcomes", List.of("catalogue", "ledger", "history")),
                        Map.entry("contactstate", List.of("appointments", "catalogue", "ledger", "history")),
                        Map.entry(
                                "stilltrue",
                                List.of(
                                        "catalogue",
                                        "ledger",
                                        "situation",
                                        "eligibility",
                                        "contactpolicy",
                                        "history",
                                        "arbitration"))));
    }
}
