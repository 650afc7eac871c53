package io.bearhug.identity;

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

    private static final String ROOT = "io.bearhug.identity";
    private static final String[] FEATURES = {
        ROOT + ".collection..", ROOT + ".sources..", ROOT + ".facts..", ROOT + ".graph..", ROOT + ".persons.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void features_never_import_an_edge_nor_what_edges_are_made_of() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".edge..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void facts_and_graph_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".facts..", ROOT + ".graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye..", "jakarta..", "io.quarkus..", "java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void only_use_cases_and_ports_know_that_answers_come_later() {
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
    void only_use_cases_know_the_container() {
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
    void edges_do_not_import_each_other() {
        slices().matching(ROOT + ".edge.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void features_depend_on_each_other_one_way_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("collection")
                .definedBy(ROOT + ".collection..")
                .layer("sources")
                .definedBy(ROOT + ".sources..")
                .layer("persons")
                .definedBy(ROOT + ".persons..")
                .layer("graph")
                .definedBy(ROOT + ".graph..")
                .layer("facts")
                .definedBy(ROOT + ".facts..")
                .whereLayer("collection")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sources")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("persons")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("persons")
                .whereLayer("facts")
                .mayOnlyBeAccessedByLayers("persons", "graph")
                .check(CLASSES);
    }
}
