package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sets records aside that this service cannot handle: unchanged, in {@code <topic>.<service>.dlq}, with the reason. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Publisher publisher;
    private final TopicNames names;
    private final TopicCreator creator;
    private final String service;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();

    DeadLetters(
            Publisher publisher,
            TopicNames names,
            TopicCreator creator,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "bearhug") String service) {
        this.publisher = publisher;
        this.names = names;
        this.creator = creator;
        this.service = service;
    }

    /** Sets a record aside; done when that is durable. */
    public Uni<Void> send(ConsumerRecord<String, byte[]> event, Throwable reason) {
        String topic = names.deadLetters(event.topic(), service);
        LOG.errorf(reason, "%s-%d@%d is set aside in %s", event.topic(), event.partition(), event.offset(), topic);
        return ensure(topic).chain(() -> publisher.send(letter(topic, event, reason)));
    }

    private Uni<Void> ensure(String topic) {
        if (existing.contains(topic)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> create(topic));
    }

    private void create(String topic) {
        try {
            creator.createDeadLetters(topic);
            existing.add(topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted while creating " + topic, e);
        }
    }

    private static ProducerRecord<String, byte[]> letter(
            String topic, ConsumerRecord<String, byte[]> event, Throwable reason) {
        var letter = new ProducerRecord<>(topic, null, event.key(), event.value(), event.headers());
        CloudEvents.put(letter.headers(), "dlq-topic", event.topic());
        CloudEvents.put(letter.headers(), "dlq-partition", Integer.toString(event.partition()));
        CloudEvents.put(letter.headers(), "dlq-offset", Long.toString(event.offset()));
        CloudEvents.put(letter.headers(), "dlq-exception", reason.getClass().getName());
        CloudEvents.put(letter.headers(), "dlq-reason", String.valueOf(reason.getMessage()));
        return letter;
    }
}
