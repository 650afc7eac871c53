package io.bearhug.benchmarks.load.floor;

import io.bearhug.benchmarks.load.suite.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * What the floor writes for each event it is sent.
 *
 * @param bootstrapServers of Kafka
 * @param topic its own
 * @param sample what it writes, as the service wrote it
 * @param keys different keys among which it spreads what it writes
 * @param lingerMillis how long a batch waits for company, as in the service
 */
public record FloorSettings(String bootstrapServers, String topic, Sample sample, int keys, int lingerMillis) {

    private static final int DIGITS = 7;
    private static final int FIRST = 1_000_000;

    /** One of the keys, as long as the sample's. */
    String key(int number) {
        String key = sample.key();
        String digits = Integer.toString(FIRST + number % keys);
        return key.length() <= DIGITS ? digits : key.substring(0, key.length() - DIGITS) + digits;
    }

    /** The sample's headers, ready to be written. */
    List<Header> headers() {
        return sample.headers().entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The producer's settings: those of the suite's publisher. */
    Map<String, Object> producer() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "bench-floor",
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "none",
                "linger.ms",
                lingerMillis,
                "delivery.timeout.ms",
                10_000,
                "request.timeout.ms",
                5_000 - lingerMillis,
                "max.block.ms",
                2_500);
    }
}
