package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Full names of the suite's topics. */
@Singleton
public final class TopicNames {

    private final String prefix;

    @Inject
    TopicNames(TopicSettings settings) {
        this(settings.prefix());
    }

    /** Names with this prefix. */
    public TopicNames(String prefix) {
        this.prefix = prefix;
    }

    /** The full name of a topic. */
    public String name(Topic topic) {
        return prefix + topic.suffix();
    }

    /** The full name of a consumer group; installations that share a cluster share no groups. */
    public String group(String name) {
        return prefix + name;
    }

    /** Where a service puts the records of a topic that it cannot handle. */
    public String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }

    /** The topic of this full name, empty if it is none of ours. */
    public Optional<Topic> find(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> name(topic).equals(name))
                .findFirst();
    }
}
