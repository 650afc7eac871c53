package io.bearhug.context;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;

/** How the service is cut. */
class ArchitectureTest {

    private static final String ROOT = "io.bearhug.context";
    private static final String[] FEATURES = {
        ROOT + ".notes..",
        ROOT + ".fold..",
        ROOT + ".view..",
        ROOT + ".people..",
        ROOT + ".query..",
        ROOT + ".moments.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void featuresNeverImportAnEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".edge..")
                .check(CLASSES);
    }

    @Test
    void onlyUseCasesAndPortsKnowThatAnswersComeLater() {
        classes()
                .that()
                .resideInAnyPackage(FEATURES)
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("io.smallrye.mutiny..")))
                .check(CLASSES);
    }

    @Test
    void onlyUseCasesKnowTheContainer() {
        classes()
                .that()
                .resideInAnyPackage(FEATURES)
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("jakarta..")))
                .check(CLASSES);
    }

    @Test
    void featuresKnowNoFrameworkOfTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx..", "org.apache.kafka..", "jakarta.ws.rs..", "com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void edgesDoNotImportEachOther() {
        slices().matching(ROOT + ".edge.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void eventsBecomeNotesBecomeStatesBecomeAView() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("notes")
                .definedBy(ROOT + ".notes..")
                .layer("fold")
                .definedBy(ROOT + ".fold..")
                .layer("view")
                .definedBy(ROOT + ".view..")
                .layer("people")
                .definedBy(ROOT + ".people..")
                .layer("query")
                .definedBy(ROOT + ".query..")
                .layer("moments")
                .definedBy(ROOT + ".moments..")
                .whereLayer("fold")
                .mayOnlyAccessLayers("notes")
                .whereLayer("notes")
                .mayNotAccessAnyLayer()
                .whereLayer("view")
                .mayOnlyAccessLayers("notes", "fold")
                .whereLayer("people")
                .mayOnlyAccessLayers("fold", "view")
                .whereLayer("query")
                .mayOnlyAccessLayers("notes", "fold", "view", "people")
                .whereLayer("moments")
                .mayOnlyAccessLayers("notes", "view", "fold", "people")
                .check(CLASSES);
    }
}
