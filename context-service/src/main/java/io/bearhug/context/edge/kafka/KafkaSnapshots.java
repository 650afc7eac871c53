package io.bearhug.context.edge.kafka;

import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.Snapshots;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.Publisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Copies on topic {@code fragments}: the newest of each fragment stays. */
@ApplicationScoped
class KafkaSnapshots implements Snapshots {

    private final Publisher publisher;

    KafkaSnapshots(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Uni<Void> keep(Snapshot snapshot) {
        return publisher.publish(Topic.FRAGMENTS, snapshot.state().fragment(), "fragment", id(), snapshot);
    }

    @Override
    public Uni<Void> forget(String fragment) {
        return publisher.publish(Topic.FRAGMENTS, fragment, "fragment", id(), null);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
