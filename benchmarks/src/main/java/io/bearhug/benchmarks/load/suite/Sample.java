package io.bearhug.benchmarks.load.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A record as the suite itself wrote it.
 *
 * @param key its key
 * @param value its value
 * @param headers its headers, as texts
 */
public record Sample(String key, String value, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Copies the map. */
    public Sample {
        headers = new LinkedHashMap<>(headers);
    }

    /** Something that makes the suite write. */
    @FunctionalInterface
    public interface Cause {
        /** Does it. */
        void happen() throws IOException;
    }

    /** The first record of a topic that appears after something happened and has a word in its value. */
    public static Sample of(String bootstrapServers, String topic, String word, Cause cause) throws IOException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            cause.happen();
            return next(consumer, word)
                    .orElseThrow(() -> new SuiteTrouble("nothing with " + word + " came to " + topic));
        }
    }

    private static Optional<Sample> next(KafkaConsumer<String, String> consumer, String word) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<Sample> found = Optional.empty();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            found = StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                    .filter(record -> record.value() != null && record.value().contains(word))
                    .map(Sample::of)
                    .findFirst();
        }
        return found;
    }

    private static Sample of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Sample(record.key(), record.value(), headers);
    }
}
