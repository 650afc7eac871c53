package io.bearhug.identity.edge.rest;

import io.bearhug.identity.sources.SourceDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once keys are known; a database that goes away later takes nothing from collecting. */
@Readiness
@ApplicationScoped
class SourcesReadiness implements HealthCheck {

    private final SourceDirectory sources;

    SourcesReadiness(SourceDirectory sources) {
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sources").status(sources.isLoaded()).build();
    }
}
