package io.bearhug.support.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.arc.DefaultBean;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Publishes CloudEvents. What it says is durable is on all replicas; what fails with {@link KafkaUnavailable} may or may not
 * arrive later, so publish it again under the same id. Records of one key arrive in the order of the calls.
 */
@ApplicationScoped
@DefaultBean
public class Publisher {

    private final TopicNames names;
    private final Clock clock;
    private final OpenTelemetry telemetry;
    private final String source;
    private final @Nullable Long generation;
    private final RecordSender sender;

    Publisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KafkaSettings settings,
            TopicSettings topics,
            TopicNames names,
            TopicCreator creator,
            Clock clock,
            OpenTelemetry telemetry,
            KafkaState state,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "bearhug") String service) {
        this.names = names;
        this.clock = clock;
        this.telemetry = telemetry;
        this.source = "/bearhug/" + service;
        this.generation = topics.generation().isPresent() ? topics.generation().getAsLong() : null;
        this.sender = new RecordSender(kafka, settings, state, service, creator.ready());
    }

    /**
     * Publishes a value as JSON.
     *
     * @param key decides the partition and so the order
     * @param type what the value is, such as {@code event}
     * @param id the same whenever the same thing is published again
     * @param value a record of the contracts, or null to delete the key from a compacted topic
     * @return done when durable; fails with {@link KafkaUnavailable}
     */
    public Uni<Void> publish(Topic topic, String key, String type, String id, @Nullable Object value) {
        return publishBytes(topic, key, type, id, value == null ? null : json(value));
    }

    /** The same for a value that is JSON already. */
    public Uni<Void> publishBytes(Topic topic, String key, String type, String id, byte @Nullable [] json) {
        return Uni.createFrom().deferred(() -> send(toRecord(topic, key, type, id, json, CloudEvents.JSON)));
    }

    /**
     * The same for a value that is no JSON, which only the service that writes it reads.
     *
     * @param contentType what it is
     */
    public Uni<Void> publishBinary(Topic topic, String key, String type, String id, String contentType, byte[] value) {
        return Uni.createFrom().deferred(() -> send(toRecord(topic, key, type, id, value, contentType)));
    }

    /** The same as part of a trace that was written down earlier; for the outbox. */
    public Uni<Void> publishTraced(
            Optional<String> traceparent, Topic topic, String key, String type, String id, byte @Nullable [] json) {
        return Uni.createFrom().deferred(() -> {
            var event = toRecord(topic, key, type, id, json, CloudEvents.JSON);
            traceparent.ifPresent(trace -> CloudEvents.put(event.headers(), "traceparent", trace));
            return send(event);
        });
    }

    /** Publishes a record as it is. */
    Uni<Void> send(ProducerRecord<String, byte[]> event) {
        return sender.send(event);
    }

    private ProducerRecord<String, byte[]> toRecord(
            Topic topic, String key, String type, String id, byte @Nullable [] value, String contentType) {
        var event = new ProducerRecord<String, byte[]>(names.name(topic), key, value);
        CloudEvents.write(
                event.headers(),
                new CloudEvents.Attributes(type, id, source, clock.instant(), generation, contentType));
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), event.headers(), (headers, name, text) -> {
                    if (headers != null) {
                        CloudEvents.put(headers, name, text);
                    }
                });
        return event;
    }

    private static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of the contracts can be written as JSON", e);
        }
    }

    @PreDestroy
    void close() {
        sender.close();
    }
}
