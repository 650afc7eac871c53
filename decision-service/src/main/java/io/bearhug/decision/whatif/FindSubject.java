package io.bearhug.decision.whatif;

import io.bearhug.decision.arbitration.CatalogueVersions;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.bundle.Checked;
import io.bearhug.decision.catalogue.lifecycle.Authoring;
import io.bearhug.decision.catalogue.lifecycle.Outcome;
import io.bearhug.rules.RuleException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the catalogue by which decisions are to be taken again. */
@ApplicationScoped
public class FindSubject {

    private final Authoring drafts;
    private final CatalogueVersions versions;

    FindSubject(Authoring drafts, CatalogueVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** What was found. */
    sealed interface Found {

        /** It. */
        record Here(Subject subject) implements Found {}

        /** There is none. */
        record NotThere(String what) implements Found {}

        /** A draft with which nothing can be decided. */
        record Faulty(Checked.Faulty checked) implements Found {}
    }

    Uni<Found> find(Wanted.By by) {
        return switch (by) {
            case Wanted.By.Draft(var name) ->
                drafts.look(name).emitOn(Infrastructure.getDefaultWorkerPool()).map(outcome -> draft(name, outcome));
            case Wanted.By.Version(var version) ->
                versions.version(version)
                        .map(it -> it.<Found>map(compiled -> new Found.Here(new Subject(version, compiled)))
                                .orElseGet(() -> new Found.NotThere("version " + version)));
        };
    }

    private static Found draft(String name, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands it ->
                switch (it.checked()) {
                    case Checked.Faulty faulty -> new Found.Faulty(faulty);
                    case Checked.Sound sound -> new Found.Here(new Subject("draft " + name, compiled(sound)));
                };
            case Outcome.NotThere it -> new Found.NotThere(it.what());
            case Outcome.Faulty it -> new Found.Faulty(it.checked());
            case Outcome.InForce _, Outcome.WrongState _, Outcome.OwnDraft _, Outcome.TooLate _ ->
                throw new IllegalStateException("looking at a draft changes nothing");
        };
    }

    private static CompiledCatalogue compiled(Checked.Sound sound) {
        try {
            return CompiledCatalogue.of(sound.catalogue());
        } catch (RuleException e) {
            throw new IllegalStateException("rules that were checked compile", e);
        }
    }
}
