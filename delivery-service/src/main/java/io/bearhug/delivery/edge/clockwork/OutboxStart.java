package io.bearhug.delivery.edge.clockwork;

import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the outbox empty. */
@ApplicationScoped
class OutboxStart {

    private final OutboxRelay relay;

    OutboxStart(Pool pool, Publisher publisher, Vertx vertx, MeterRegistry meters) {
        this.relay = new OutboxRelay(pool, publisher, vertx, meters);
    }

    void onStart(@Observes StartupEvent start) {
        relay.start();
    }

    void onStop(@Observes @Priority(20) ShutdownEvent stop) {
        relay.close();
    }
}
