package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads stretches of topics once, beside the loops and without a group: to build anew what was lost. A handler that fails ends the
 * reading.
 */
@ApplicationScoped
public class TopicReads {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration HANDLING_TIMEOUT = Duration.ofMinutes(1);

    private final LoopParts parts;
    private final int planned;
    private final Map<Topic, Integer> counted = new ConcurrentHashMap<>();
    private volatile boolean closed;

    TopicReads(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KafkaSettings settings,
            TopicSettings topicSettings,
            TopicNames names,
            TopicCreator topics,
            DeadLetters deadLetters,
            KafkaState state,
            MeterRegistry meters,
            Vertx vertx) {
        this.parts = new LoopParts(kafka, settings, names, topics, deadLetters, state, meters, vertx);
        this.planned = topicSettings.partitions();
    }

    /** Is told how far a reading has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many records of so many; with gaps counted in. */
        void at(long read, long all);
    }

    /** Number of a topic's partitions, counted once. */
    public Uni<Integer> partitions(Topic topic) {
        var known = counted.get(topic);
        return known != null ? Uni.createFrom().item(known) : count(topic);
    }

    private Uni<Integer> count(Topic topic) {
        return offLoop(() -> {
            try (var consumer = consumer(topic)) {
                int count = partitions(consumer, topic).size();
                counted.put(topic, count);
                return count;
            }
        });
    }

    /** The partition of a key; of a topic whose partitions were never counted, by the configured number. */
    public int partitionOf(Topic topic, String key) {
        return partitionOf(key, counted.getOrDefault(topic, planned));
    }

    /** The partition of a key among so many, as Kafka's producers choose it. */
    static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The offset where a stretch of one partition begins; the end if nothing is there yet. */
    public Uni<Long> beginning(Stretch stretch) {
        return offLoop(() -> {
            try (var consumer = consumer(stretch.topic())) {
                var partitions = assigned(consumer, stretch);
                seek(consumer, partitions, stretch.from());
                return consumer.position(partitions.iterator().next(), METADATA_TIMEOUT);
            }
        });
    }

    /** The next offset of a partition for a group; empty if it never read it. */
    public Uni<OptionalLong> committed(String group, Topic topic, int partition) {
        return offLoop(() -> {
            parts.topics().ready().join();
            var config = new HashMap<>(parts.kafka());
            config.put(AdminClientConfig.CLIENT_ID_CONFIG, "read-offsets");
            try (var admin = Admin.create(config)) {
                var asked = new TopicPartition(parts.names().name(topic), partition);
                var found = admin.listConsumerGroupOffsets(parts.names().group(group))
                        .partitionsToOffsetAndMetadata()
                        .get(METADATA_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                        .get(asked);
                return found == null ? OptionalLong.empty() : OptionalLong.of(found.offset());
            }
        });
    }

    /**
     * Reads.
     *
     * @return up to which offset each partition was read, when the handler is done with all
     */
    public Uni<Map<Integer, Long>> read(Stretch stretch, BatchHandler handler, Progress progress) {
        return offLoop(() -> {
            try (var consumer = consumer(stretch.topic())) {
                return read(consumer, stretch, new HandlerCalls(handler, parts.vertx()), progress);
            }
        });
    }

    private Map<Integer, Long> read(
            KafkaConsumer<String, byte[]> consumer, Stretch stretch, HandlerCalls calls, Progress progress) {
        var partitions = assigned(consumer, stretch);
        var ends = consumer.endOffsets(partitions, METADATA_TIMEOUT);
        seek(consumer, partitions, stretch.from());
        long all = left(consumer, ends);
        for (long left = all; left > 0; left = left(consumer, ends)) {
            progress.at(all - left, all);
            if (closed) {
                throw new KafkaUnavailable("the service stops");
            }
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                calls.await(partition, records.records(partition), HANDLING_TIMEOUT);
            }
        }
        progress.at(all, all);
        var upTo = new HashMap<Integer, Long>();
        ends.forEach((partition, end) -> upTo.put(partition.partition(), end));
        return upTo;
    }

    private static long left(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey(), METADATA_TIMEOUT)))
                .sum();
    }

    private Set<TopicPartition> assigned(KafkaConsumer<String, byte[]> consumer, Stretch stretch) {
        var partitions = partitions(consumer, stretch.topic()).stream()
                .filter(it ->
                        stretch.partition().isEmpty() || stretch.partition().getAsInt() == it.partition())
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        return partitions;
    }

    private Set<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Topic topic) {
        return consumer.partitionsFor(parts.names().name(topic), METADATA_TIMEOUT).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .collect(Collectors.toSet());
    }

    private static void seek(
            KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions, Stretch.From from) {
        switch (from) {
            case Stretch.From.Beginning() -> consumer.seekToBeginning(partitions);
            case Stretch.From.Offset(var offset) ->
                consumer.beginningOffsets(partitions, METADATA_TIMEOUT)
                        .forEach((partition, first) -> consumer.seek(partition, Math.max(first, offset)));
            case Stretch.From.Since(var time) -> {
                consumer.seekToEnd(partitions);
                var asked = partitions.stream().collect(Collectors.toMap(it -> it, _ -> time.toEpochMilli()));
                consumer.offsetsForTimes(asked, METADATA_TIMEOUT).forEach((partition, found) -> {
                    if (found != null) {
                        consumer.seek(partition, found.offset());
                    }
                });
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer(Topic topic) {
        parts.topics().ready().join();
        return ConsumerConfigs.consumer(LoopSpec.everything("read-" + topic.suffix(), topic), parts);
    }

    /** Kafka's client waits; it does so on a thread of its own. */
    private static <T> Uni<T> offLoop(Callable<T> task) {
        return Uni.createFrom().emitter(emitter -> Thread.ofVirtual().start(() -> {
            try {
                emitter.complete(task.call());
            } catch (Exception e) {
                emitter.fail(e);
            }
        }));
    }

    @PreDestroy
    void close() {
        closed = true;
    }
}
