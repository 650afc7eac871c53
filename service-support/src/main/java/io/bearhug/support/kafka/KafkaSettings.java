package io.bearhug.support.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of our own Kafka clients. Connection and security are Kafka's own settings, {@code kafka.*}. */
@ConfigMapping(prefix = "bearhug.kafka")
public interface KafkaSettings {

    /** How long a record may take until all replicas have it; afterwards it counts as not published. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How long a batch waits for company. */
    @WithDefault("1ms")
    Duration linger();

    /** How batches are compressed: none, gzip, snappy, lz4, zstd. The brokers must know it. */
    @WithDefault("none")
    String compression();

    /** Records handed to the publisher and not yet durable; more are refused at once. */
    @WithDefault("10000")
    int maxPending();

    /** Records per batch handed to a reader. */
    @WithDefault("500")
    int maxBatch();

    /** Until a group notices that a member died. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** First wait before a failed batch is tried again; doubles up to {@link #maxBackOff()}. */
    @WithDefault("100ms")
    Duration minBackOff();

    /** Longest wait before a failed batch is tried again. */
    @WithDefault("5s")
    Duration maxBackOff();

    /** Attempts before a record that fails for no outside reason is set aside. */
    @WithDefault("6")
    int suspectAttempts();

    /** How long a stop or a rebalance waits for what is being handled. */
    @WithDefault("5s")
    Duration drainTimeout();
}
