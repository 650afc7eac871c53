package io.bearhug.support.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the published catalogue has been read. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {

    private final LiveCatalogue catalogue;

    CatalogueReadiness(LiveCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalogue")
                .status(catalogue.isLoaded())
                .withData("version", catalogue.current().version())
                .build();
    }
}
