package io.bearhug.delivery.edge.clockwork;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.unsubscribe.RunErrands;
import io.bearhug.support.erasure.ReapplyErasures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks for something to tell identity-service, one round after the other. */
@ApplicationScoped
class ErrandLoop {

    private static final Logger LOG = Logger.getLogger(ErrandLoop.class);

    private final Vertx vertx;
    private final RunErrands errands;
    private final ReapplyErasures erasures;
    private final DeliveryConfig config;
    private volatile boolean running;

    ErrandLoop(Vertx vertx, RunErrands errands, ReapplyErasures erasures, DeliveryConfig config) {
        this.vertx = vertx;
        this.errands = errands;
        this.erasures = erasures;
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        running = true;
        later();
    }

    void onStop(@Observes @Priority(5) ShutdownEvent stop) {
        running = false;
    }

    private void later() {
        if (running) {
            vertx.setTimer(config.errands().toMillis(), _ -> round());
        }
    }

    private void round() {
        if (!erasures.isDone()) {
            later();
            return;
        }
        Uni.createFrom().deferred(errands::run).subscribe().with(_ -> later(), this::failed);
    }

    private void failed(Throwable failure) {
        LOG.warnf("errands cannot be run: %s", failure.getMessage());
        later();
    }
}
