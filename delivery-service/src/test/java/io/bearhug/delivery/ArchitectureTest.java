package io.bearhug.delivery;

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

    private static final String ROOT = "io.bearhug.delivery";
    private static final String[] FEATURES = {
        ROOT + ".lifecycle..", ROOT + ".people..", ROOT + ".permission..", ROOT + ".mail..",
        ROOT + ".planning..", ROOT + ".sending..", ROOT + ".unsubscribe..", ROOT + ".listing.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void features_never_import_an_edge() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".edge..")
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
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("io.smallrye.mutiny..")))
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
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("jakarta..")))
                .check(CLASSES);
    }

    @Test
    void features_know_no_framework_of_the_edges() {
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
    void edges_do_not_import_each_other() {
        slices().matching(ROOT + ".edge.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void features_depend_on_each_other_one_way_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("listing")
                .definedBy(ROOT + ".listing..")
                .layer("sending")
                .definedBy(ROOT + ".sending..")
                .layer("planning")
                .definedBy(ROOT + ".planning..")
                .layer("unsubscribe")
                .definedBy(ROOT + ".unsubscribe..")
                .layer("mail")
                .definedBy(ROOT + ".mail..")
                .layer("permission")
                .definedBy(ROOT + ".permission..")
                .layer("people")
                .definedBy(ROOT + ".people..")
                .layer("lifecycle")
                .definedBy(ROOT + ".lifecycle..")
                .whereLayer("listing")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sending")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("planning")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("unsubscribe")
                .mayOnlyBeAccessedByLayers("sending")
                .whereLayer("mail")
                .mayOnlyBeAccessedByLayers("sending", "listing")
                .whereLayer("permission")
                .mayOnlyBeAccessedByLayers("sending", "unsubscribe")
                .whereLayer("people")
                .mayOnlyBeAccessedByLayers("sending", "permission")
                .check(CLASSES);
    }

    @Test
    void features_have_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
