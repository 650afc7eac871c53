package io.bearhug.benchmarks.load.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.load.crowd.Crowd;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what identity-service says of persons, and knows of whom of a crowd it has found all that belongs together. */
final class PersonsWatch implements AutoCloseable {

    private static final String PERSONS = "bearhug.persons";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Crowd crowd;
    private final KafkaConsumer<String, String> consumer;
    private final BitSet whole = new BitSet();

    /** From now on. */
    PersonsWatch(String bootstrapServers, Crowd crowd) {
        this.crowd = crowd;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(PERSONS).stream()
                .map(one -> new TopicPartition(PERSONS, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until all are found; how many are, if that takes too long. */
    int await(Duration most) throws JsonProcessingException {
        long deadline = System.nanoTime() + most.toNanos();
        while (whole.cardinality() < crowd.people() && System.nanoTime() < deadline) {
            for (var record : consumer.poll(POLL)) {
                if (record.value() != null && record.value().contains(crowd.word())) {
                    note(MAPPER.readTree(record.value()));
                }
            }
        }
        return whole.cardinality();
    }

    private void note(JsonNode person) {
        Set<String> names = person.path("identifiers")
                .valueStream()
                .map(name -> name.path("value").asText())
                .collect(Collectors.toSet());
        for (String name : names) {
            int number = crowd.personOf(name);
            if (number >= 0 && names.contains(crowd.device(number)) && names.contains(crowd.email(number))) {
                whole.set(number);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
