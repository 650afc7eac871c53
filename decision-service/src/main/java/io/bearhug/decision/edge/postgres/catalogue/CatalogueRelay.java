package io.bearhug.decision.edge.postgres.catalogue;

import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Publishes what committed transactions left in the outbox. */
@ApplicationScoped
class CatalogueRelay {

    private final OutboxRelay relay;

    CatalogueRelay(Pool pool, Publisher publisher, Vertx vertx, MeterRegistry meters) {
        this.relay = new OutboxRelay(pool, publisher, vertx, meters);
    }

    void onStart(@Observes StartupEvent start) {
        relay.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        relay.close();
    }
}
