package io.bearhug.support.health;

import io.bearhug.support.erasure.ReapplyErasures;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the store has every erasure, so that a restored backup serves nobody who was forgotten. */
@Readiness
@ApplicationScoped
class ErasuresReadiness implements HealthCheck {

    private final ReapplyErasures erasures;

    ErasuresReadiness(ReapplyErasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("erasures").status(erasures.isDone()).build();
    }
}
