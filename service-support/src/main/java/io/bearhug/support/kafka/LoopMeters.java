package io.bearhug.support.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is seen of a loop from outside: how far behind, how many done, how many set aside, whether Kafka is there. */
final class LoopMeters {

    private static final long MEASURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String loop;
    private final MeterRegistry registry;
    private final KafkaState state;
    private final Map<String, AtomicLong> lag = new ConcurrentHashMap<>();
    private long last;

    LoopMeters(LoopSpec spec, LoopParts parts) {
        this.loop = spec.name();
        this.registry = parts.meters();
        this.state = parts.state();
        spec.topics().forEach(topic -> lag(parts.names().name(topic)).set(0));
    }

    void processed(TopicPartition partition, int records) {
        counter("bearhug.records.processed", partition).increment(records);
    }

    void setAside(TopicPartition partition) {
        counter("bearhug.records.dead.lettered", partition).increment();
    }

    /** At most once a second. */
    void measure(KafkaConsumer<?, ?> consumer, Collection<PartitionWork> work) {
        long now = System.nanoTime();
        if (now - last < MEASURE_NANOS) {
            return;
        }
        last = now;
        var sums = new HashMap<String, Long>();
        lag.keySet().forEach(topic -> sums.put(topic, 0L));
        for (var mine : work) {
            long behind = consumer.currentLag(mine.partition()).orElse(0) + mine.size();
            sums.merge(mine.partition().topic(), behind, Long::sum);
        }
        sums.forEach((topic, behind) -> lag(topic).set(behind));
        noteConnection(consumer);
    }

    private void noteConnection(KafkaConsumer<?, ?> consumer) {
        boolean connected = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Double count && count > 0);
        if (connected) {
            state.reached();
        } else {
            state.missed();
        }
    }

    private AtomicLong lag(String topic) {
        return lag.computeIfAbsent(topic, this::newGauge);
    }

    private AtomicLong newGauge(String topic) {
        var value = new AtomicLong();
        Gauge.builder("bearhug.consumer.lag", value, AtomicLong::get)
                .tag("loop", loop)
                .tag("topic", topic)
                .strongReference(true)
                .register(registry);
        return value;
    }

    private Counter counter(String name, TopicPartition partition) {
        return registry.counter(name, "loop", loop, "topic", partition.topic());
    }
}
