package io.bearhug.support.kafka;

import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How the loops' Kafka clients are set up. */
final class ConsumerConfigs {

    private static final int A_FULL_BATCH = 256 * 1024;

    private ConsumerConfigs() {}

    static KafkaConsumer<String, byte[]> consumer(LoopSpec spec, LoopParts parts) {
        var settings = parts.settings();
        int session = (int) settings.sessionTimeout().toMillis();
        var config = new HashMap<>(parts.kafka());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, spec.name());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxBatch());
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        if (spec.gathered().isPositive()) {
            config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, A_FULL_BATCH);
            config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int)
                    spec.gathered().toMillis());
        }
        if (spec.mode() == LoopSpec.Mode.SHARED) {
            config.put(ConsumerConfig.GROUP_ID_CONFIG, parts.names().group(spec.name()));
            config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
            config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 4);
            config.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    List.of(CooperativeStickyAssignor.class.getName()));
        }
        return new KafkaConsumer<>(config);
    }
}
