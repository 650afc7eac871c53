package io.bearhug.decision;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the service is cut. */
class ArchitectureTest {

    private static final String ROOT = "io.bearhug.decision";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Which features a feature may know. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("catalogue", List.of()),
            Map.entry("items", List.of()),
            Map.entry("ledger", List.of()),
            Map.entry("situation", List.of("catalogue", "ledger")),
            Map.entry("eligibility", List.of("catalogue", "situation", "ledger")),
            Map.entry("contactpolicy", List.of("situation", "ledger")),
            Map.entry("scoring", List.of("situation", "ledger")),
            Map.entry("content", List.of("situation")),
            Map.entry("explanation", List.of("situation", "scoring", "content")),
            Map.entry("recommendation", List.of("catalogue", "items", "situation", "explanation")),
            Map.entry("history", List.of("ledger", "situation")),
            Map.entry(
                    "arbitration",
                    List.of(
                            "catalogue",
                            "items",
                            "ledger",
                            "situation",
                            "eligibility",
                            "contactpolicy",
                            "scoring",
                            "content",
                            "explanation",
                            "recommendation",
                            "history")),
            Map.entry("moments", List.of("catalogue", "situation", "arbitration")),
            Map.entry("outcomes", List.of("catalogue", "ledger", "history")),
            Map.entry("contactstate", List.of("catalogue", "ledger", "history")),
            Map.entry(
                    "stilltrue",
                    List.of(
                            "catalogue",
                            "ledger",
                            "situation",
                            "eligibility",
                            "contactpolicy",
                            "history",
                            "arbitration")));

    /** Use cases and ports, the only ones that wait for something. */
    private static final DescribedPredicate<JavaClass> USE_CASES_AND_PORTS =
            INTERFACES.or(DescribedPredicate.describe("use cases", it -> it.isAnnotatedWith(ApplicationScoped.class)));

    @Test
    void featuresNeverImportEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".edge..")
                .check(SERVICE);
    }

    @Test
    void aFeatureKnowsOnlyThoseListed() {
        MAY_KNOW.forEach((feature, known) -> {
            var unknown = MAY_KNOW.keySet().stream()
                    .filter(it -> !it.equals(feature) && !known.contains(it))
                    .map(it -> ROOT + "." + it + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(unknown)
                    .check(SERVICE);
        });
    }

    @Test
    void everyFeatureIsListedAndThereIsNoCycle() {
        var listed = Stream.concat(
                        MAY_KNOW.keySet().stream().map(it -> ROOT + "." + it + ".."), Stream.of(ROOT + ".edge..", ROOT))
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(listed).check(SERVICE);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void onlyUseCasesAndPortsWait() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".edge..")
                .and(not(USE_CASES_AND_PORTS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye.mutiny..", "io.vertx..", "io.quarkus..", "jakarta.ws..")
                .check(SERVICE);
    }

    @Test
    void edgesDoNotKnowEachOther() {
        slices().matching(ROOT + ".edge.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(ROOT + ".edge.."), not(resideInAPackage(ROOT + ".edge..")))
                .check(SERVICE);
    }
}
