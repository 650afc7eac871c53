package io.bearhug.identity.edge.postgres;

import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Publishes what transactions leave in the outbox. */
@ApplicationScoped
class PersonsRelay {

    private final OutboxRelay relay;

    PersonsRelay(Pool pool, Publisher publisher, Vertx vertx, MeterRegistry meters) {
        this.relay = new OutboxRelay(pool, publisher, vertx, meters);
    }

    void onStart(@Observes StartupEvent start) {
        relay.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        relay.close();
    }
}
