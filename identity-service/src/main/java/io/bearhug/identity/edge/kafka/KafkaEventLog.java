package io.bearhug.identity.edge.kafka;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.collection.EventLog;
import io.bearhug.support.kafka.Publisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Events in Kafka, by fragment. */
@ApplicationScoped
class KafkaEventLog implements EventLog {

    private final Publisher publisher;

    KafkaEventLog(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Uni<Void> append(Event event) {
        return publisher.publish(Topic.EVENTS, event.fragment(), "event", event.messageId(), event);
    }
}
