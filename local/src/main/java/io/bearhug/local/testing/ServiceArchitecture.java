package io.bearhug.local.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How every service is cut. A service's own page names its features, says which of them each may know, and adds what only it
 * promises.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

    /** Annotates a use case; named as text, because what runs the servers knows no CDI. */
    private static final String USE_CASE = "jakarta.enterprise.context.ApplicationScoped";

    private static final DescribedPredicate<JavaClass> USE_CASES = describe("use cases", annotatedWith(USE_CASE));

    private final String root;
    private final Map<String, List<String>> mayKnow;
    private final JavaClasses service;

    /**
     * @param root the service's package
     * @param mayKnow all its features, each with the others it may know
     */
    protected ServiceArchitecture(String root, Map<String, List<String>> mayKnow) {
        this.root = root;
        this.mayKnow = Map.copyOf(mayKnow);
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    final void onlyEdgesKnowEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackage(edges())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(edges())
                .check(service);
    }

    @Test
    final void edgesDoNotKnowEachOther() {
        slices().matching(root + ".edge.(*)..").should().notDependOnEachOther().check(service);
    }

    @Test
    final void onlyEdgesKnowWhatEdgesAreMadeOf() {
        featuresDoNotKnow("io.vertx..", "org.apache.kafka..", "jakarta.ws.rs..", "jakarta.persistence..");
    }

    @Test
    final void onlyUseCasesAndPortsWait() {
        noClasses()
                .that()
                .resideInAnyPackage(features())
                .and(not(USE_CASES.or(INTERFACES)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.smallrye.mutiny..")
                .check(service);
    }

    @Test
    final void onlyUseCasesKnowTheContainer() {
        noClasses()
                .that()
                .resideInAnyPackage(features())
                .and(not(USE_CASES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus.arc..", "io.quarkus.runtime..", "io.quarkus.scheduler..")
                .check(service);
    }

    @Test
    final void everythingIsInAListedFeatureOrAnEdge() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of(features()), Stream.of(root, edges()))
                        .toArray(String[]::new))
                .check(service);
    }

    @Test
    final void featuresKnowOnlyThoseListed() {
        mayKnow.forEach((feature, known) -> noClasses()
                .that()
                .resideInAPackage(inside(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(mayKnow.keySet().stream()
                        .filter(other -> !other.equals(feature) && !known.contains(other))
                        .map(this::inside)
                        .toArray(String[]::new))
                .allowEmptyShould(false)
                .check(service));
    }

    @Test
    final void thereIsNoCycle() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(service);
    }

    /** Fails if any feature depends on these packages. */
    protected final void featuresDoNotKnow(String... packages) {
        doNotKnow(features(), packages);
    }

    /** Fails if one of these features depends on these packages. */
    protected final void featuresDoNotKnow(List<String> features, String... packages) {
        doNotKnow(features.stream().map(this::inside).toArray(String[]::new), packages);
    }

    private void doNotKnow(String[] features, String... packages) {
        noClasses()
                .that()
                .resideInAnyPackage(features)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(service);
    }

    private String[] features() {
        return mayKnow.keySet().stream().map(this::inside).toArray(String[]::new);
    }

    private String inside(String feature) {
        return root + "." + feature + "..";
    }

    private String edges() {
        return root + ".edge..";
    }
}
