package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * One idempotent Kafka producer behind a thread of its own: handing a record to the producer may block while Kafka is away, and
 * callers are event loops. The thread keeps the order of the calls.
 */
final class RecordSender implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final ThreadPoolExecutor thread;
    private final AtomicInteger pending = new AtomicInteger();
    private final int maxPending;
    private final long timeoutNanos;
    private final KafkaState state;
    private final CompletableFuture<Void> topics;

    /** @param topics done when there is something to write to */
    RecordSender(
            Map<String, Object> kafka,
            KafkaSettings settings,
            KafkaState state,
            String service,
            CompletableFuture<Void> topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(config(kafka, settings, service));
        this.maxPending = settings.maxPending();
        this.timeoutNanos = settings.deliveryTimeout().toNanos();
        this.state = state;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(maxPending),
                work -> new Thread(work, "kafka-sender"));
    }

    private static Map<String, Object> config(Map<String, Object> kafka, KafkaSettings settings, String service) {
        int timeout = (int) settings.deliveryTimeout().toMillis();
        int linger = (int) settings.linger().toMillis();
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-publisher");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
        config.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(500, timeout / 2 - linger));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(500, timeout / 4));
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return config;
    }

    /** Hands a record over; done, on the caller's Vert.x context if it has one, when all replicas have it. */
    Uni<Void> send(ProducerRecord<String, byte[]> event) {
        return Uni.createFrom().emitter(emitter -> enqueue(event, new Waiting(emitter, System.nanoTime())));
    }

    /** A caller that waits, where it wants to go on, and since when it waits. */
    private static final class Waiting {
        private final UniEmitter<? super Void> emitter;
        private final @Nullable Context context = Vertx.currentContext();
        private final long since;

        Waiting(UniEmitter<? super Void> emitter, long since) {
            this.emitter = emitter;
            this.since = since;
        }

        void end(@Nullable RuntimeException failure) {
            if (context == null) {
                complete(failure);
            } else {
                context.runOnContext(_ -> complete(failure));
            }
        }

        private void complete(@Nullable RuntimeException failure) {
            if (failure == null) {
                emitter.complete(null);
            } else {
                emitter.fail(failure);
            }
        }
    }

    private void enqueue(ProducerRecord<String, byte[]> event, Waiting waiting) {
        if (pending.incrementAndGet() > maxPending) {
            end(waiting, new KafkaUnavailable(maxPending + " records are waiting for Kafka already"));
            return;
        }
        try {
            thread.execute(() -> handOver(event, waiting));
        } catch (RejectedExecutionException e) {
            end(waiting, new KafkaUnavailable("the publisher is closed", e));
        }
    }

    private void handOver(ProducerRecord<String, byte[]> event, Waiting waiting) {
        if (!areThere(waiting.since + timeoutNanos) || System.nanoTime() - waiting.since > timeoutNanos) {
            state.missed();
            end(waiting, new KafkaUnavailable("waited too long for Kafka to publish to " + event.topic()));
            return;
        }
        try {
            var _ = producer.send(event, (_, failure) -> acknowledged(event, waiting, failure));
        } catch (KafkaException | IllegalStateException e) {
            acknowledged(event, waiting, e);
        }
    }

    /** Waits for the topics, the first time; whether they are there by then. */
    private boolean areThere(long nanos) {
        if (topics.isDone()) {
            return true;
        }
        try {
            topics.get(Math.max(1, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void acknowledged(ProducerRecord<String, byte[]> event, Waiting waiting, @Nullable Exception failure) {
        if (failure == null) {
            state.reached();
            end(waiting, null);
        } else if (failure instanceof RecordTooLargeException) {
            end(waiting, new IllegalArgumentException("too large for topic " + event.topic(), failure));
        } else {
            state.missed();
            end(waiting, new KafkaUnavailable("publishing to " + event.topic() + ": " + failure.getMessage(), failure));
        }
    }

    private void end(Waiting waiting, @Nullable RuntimeException failure) {
        pending.decrementAndGet();
        waiting.end(failure);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE_TIMEOUT);
    }
}
