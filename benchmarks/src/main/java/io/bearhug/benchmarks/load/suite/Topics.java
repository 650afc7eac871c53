package io.bearhug.benchmarks.load.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics: who is how far behind, and a topic of the load's own. */
public final class Topics implements AutoCloseable {

    /** Where events go. */
    public static final String EVENTS = "bearhug.events";

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Admin admin;

    /** Those that read events, once they are known: asking all of them again and again is work for Kafka. */
    private final Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();

    /** Topics of a Kafka. */
    public Topics(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000));
    }

    /** Makes a topic with as many partitions as another one has. */
    public void createLike(String name, String other) throws IOException {
        TopicDescription like =
                await(admin.describeTopics(Set.of(other)).allTopicNames()).get(other);
        int partitions = like == null ? 1 : like.partitions().size();
        try {
            await(admin.createTopics(Set.of(new NewTopic(name, partitions, (short) -1)))
                    .all());
        } catch (IOException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Deletes a topic. */
    public void delete(String name) throws IOException {
        await(admin.deleteTopics(Set.of(name)).all());
    }

    /** How many events each group of readers has not read yet; groups that never read any are left out. */
    public Map<String, Long> behind() throws IOException {
        if (groups.isEmpty()) {
            for (GroupListing group : await(admin.listGroups().all())) {
                groups.put(group.groupId(), new ListConsumerGroupOffsetsSpec());
            }
        }
        Map<TopicPartition, Long> ends = ends(EVENTS);
        Map<String, Long> behind = new TreeMap<>();
        await(admin.listConsumerGroupOffsets(groups).all()).forEach((group, read) -> {
            if (ends.keySet().stream().anyMatch(read::containsKey)) {
                behind.put(group, unread(ends, read));
            }
        });
        groups.keySet().retainAll(behind.keySet());
        return behind;
    }

    private static long unread(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> read) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata next = read.get(end.getKey());
                    return Math.max(0, end.getValue() - (next == null ? 0 : next.offset()));
                })
                .sum();
    }

    private Map<TopicPartition, Long> ends(String topic) throws IOException {
        TopicDescription described =
                await(admin.describeTopics(Set.of(topic)).allTopicNames()).get(topic);
        if (described == null) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> latest = described.partitions().stream()
                .collect(Collectors.toMap(one -> new TopicPartition(topic, one.partition()), _ -> OffsetSpec.latest()));
        return await(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** Waits until everybody has read all events, so that what comes next has the machine for itself. False: not in this time. */
    public boolean awaitRead(Duration most) throws IOException {
        long deadline = System.nanoTime() + most.toNanos();
        while (behind().values().stream().anyMatch(left -> left > 0)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static <T> T await(KafkaFuture<T> asked) throws IOException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IOException("Kafka says: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
