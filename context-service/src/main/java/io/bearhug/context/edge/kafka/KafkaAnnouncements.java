package io.bearhug.context.edge.kafka;

import io.bearhug.context.moments.Announcements;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.Publisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says moments on their topic. */
@ApplicationScoped
class KafkaAnnouncements implements Announcements {

    private final Publisher publisher;

    KafkaAnnouncements(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Uni<Void> say(Moment moment) {
        var key = moment.personId() == null ? moment.fragment() : moment.personId();
        return publisher.publish(Topic.MOMENTS, key, "moment", moment.id(), moment);
    }
}
