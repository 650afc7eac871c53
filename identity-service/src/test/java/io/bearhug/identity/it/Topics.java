package io.bearhug.identity.it;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics as others see them. */
final class Topics {

    private Topics() {}

    /** Everything that is on a topic now, partition by partition. */
    static List<ConsumerRecord<String, byte[]>> read(String suffix) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class))) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix() + suffix).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    static <T> List<T> values(Topic topic, Class<T> type) {
        return read(topic.suffix()).stream()
                .map(message -> parse(message.value(), type))
                .toList();
    }

    /** The values under one key; what others put there need not be whole. */
    static <T> List<T> values(Topic topic, String key, Class<T> type) {
        return read(topic.suffix()).stream()
                .filter(message -> key.equals(message.key()))
                .map(message -> parse(message.value(), type))
                .toList();
    }

    static boolean has(String suffix, String key) {
        return StreamSupport.stream(read(suffix).spliterator(), false).anyMatch(message -> key.equals(message.key()));
    }

    /** Puts records on a topic once more, or for the first time. */
    static void write(String suffix, List<Map.Entry<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class))) {
            records.forEach(one -> {
                var _ = producer.send(new ProducerRecord<>(prefix() + suffix, one.getKey(), one.getValue()));
            });
            producer.flush();
        }
    }

    private static <T> T parse(byte[] json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new AssertionError("values are JSON", e);
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static String prefix() {
        return ConfigProvider.getConfig().getValue("bearhug.topic.prefix", String.class);
    }
}
