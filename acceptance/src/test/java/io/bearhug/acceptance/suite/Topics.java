package io.bearhug.acceptance.suite;

import io.bearhug.local.demo.cast.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The suite's topics, as somebody with access to Kafka sees them; for what no public API can cause. */
public final class Topics implements AutoCloseable {

    private static final String PREFIX = "bearhug.";
    /** Kept, since a logger nobody holds forgets its level. Kafka tells all its settings at every start. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    /** The topics of a running suite. */
    public Topics(House house) {
        KAFKA.setLevel(Level.WARNING);
        String servers = house.run().path("kafka").asText();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Writes a record as nobody should. */
    public void send(String topic, String key, String value) {
        try {
            var _ = producer.send(new ProducerRecord<>(PREFIX + topic, key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to " + topic, e);
        }
    }

    /** Writes everything that is on a topic once more, as it was; answers how many records that were. */
    public int replay(String topic) {
        List<TopicPartition> partitions = partitions((PREFIX + topic)::equals);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            consumer.poll(POLL).forEach(all::add);
        }
        all.forEach(it -> {
            var _ = producer.send(new ProducerRecord<>(it.topic(), it.partition(), it.key(), it.value(), it.headers()));
        });
        producer.flush();
        return all.size();
    }

    /** The records with this value in any topic that fits, once there is one. */
    public List<ConsumerRecord<String, String>> awaitIn(Predicate<String> topic, String value, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "No such dead letter among " + consumer.listTopics().keySet());
            }
            List<TopicPartition> partitions = partitions(topic);
            if (partitions.isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
                continue;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long lookedUntil = System.nanoTime() + POLL.multipliedBy(5).toNanos();
            while (found.isEmpty() && System.nanoTime() < lookedUntil) {
                consumer.poll(POLL).forEach(record -> {
                    if (value.equals(record.value())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private List<TopicPartition> partitions(Predicate<String> topic) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(info -> topic.test(info.topic()))
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
