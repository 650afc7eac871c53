package io.bearhug.decision.edge.postgres.catalogue;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.arbitration.CatalogueVersions;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.catalogue.lifecycle.CatalogueStore;
import io.bearhug.decision.catalogue.lifecycle.Version;
import io.bearhug.rules.RuleException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** Earlier versions, compiled again when an old decision is replayed. */
@ApplicationScoped
class PublishedCatalogues implements CatalogueVersions {

    private static final Pattern VERSION = Pattern.compile("v(\\d{1,15})");

    private final CurrentCatalogue current;
    private final CatalogueStore store;

    PublishedCatalogues(CurrentCatalogue current, CatalogueStore store) {
        this.current = current;
        this.store = store;
    }

    @Override
    public Uni<Optional<CompiledCatalogue>> version(String version) {
        var live = current.current();
        if (live.catalogue().version().equals(version)) {
            return Uni.createFrom().item(Optional.of(live));
        }
        var number = VERSION.matcher(version);
        return number.matches()
                ? store.findVersion(Long.parseLong(number.group(1)))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> found.map(Version::catalogue).map(PublishedCatalogues::compiled))
                : Uni.createFrom().item(Optional.empty());
    }

    private static CompiledCatalogue compiled(Catalogue catalogue) {
        try {
            return CompiledCatalogue.of(catalogue);
        } catch (RuleException e) {
            throw new IllegalStateException("published rules compile", e);
        }
    }
}
