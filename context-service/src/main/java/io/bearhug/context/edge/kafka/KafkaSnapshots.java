package io.bearhug.context.edge.kafka;

import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.SnapshotBytes;
import io.bearhug.context.snapshots.Snapshots;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.Publisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Copies on topic {@code fragments}: the newest of each fragment stays. */
@ApplicationScoped
class KafkaSnapshots implements Snapshots {

    private static final String TYPE = "fragment";

    private final Publisher publisher;
    private final SnapshotBytes bytes;

    KafkaSnapshots(Publisher publisher, SnapshotBytes bytes) {
        this.publisher = publisher;
        this.bytes = bytes;
    }

    @Override
    public Uni<Void> keep(Snapshot snapshot) {
        return publisher.publishBinary(
                Topic.FRAGMENTS,
                snapshot.state().fragment(),
                TYPE,
                id(),
                SnapshotBytes.CONTENT_TYPE,
                bytes.write(snapshot));
    }

    @Override
    public Uni<Void> forget(String fragment) {
        return publisher.publish(Topic.FRAGMENTS, fragment, TYPE, id(), null);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
