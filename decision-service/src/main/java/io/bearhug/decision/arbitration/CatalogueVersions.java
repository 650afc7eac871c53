package io.bearhug.decision.arbitration;

import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Port: every version of the catalogue that was ever in force. */
public interface CatalogueVersions {

    /** A version with its rules compiled. */
    Uni<Optional<CompiledCatalogue>> version(String version);
}
