package io.bearhug.benchmarks.load.floor;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes the same record again and again, to one key after the other. */
final class RecordWriter implements AutoCloseable {

    private final Vertx vertx;
    private final FloorSettings settings;
    private final byte[] value;
    private final List<Header> headers;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger written = new AtomicInteger();

    RecordWriter(Vertx vertx, FloorSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.value = settings.sample().value().getBytes(StandardCharsets.UTF_8);
        this.headers = settings.headers();
        this.producer = new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes it so often; done, on the event loop that asked, when all are durable. */
    Future<Void> write(int times) {
        Context context = vertx.getOrCreateContext();
        Promise<Void> all = Promise.promise();
        AtomicInteger left = new AtomicInteger(times);
        for (int i = 0; i < times; i++) {
            java.util.concurrent.Future<?> _ = producer.send(next(), (_, failure) -> {
                if (failure != null) {
                    context.runOnContext(_ -> all.tryFail(failure));
                } else if (left.decrementAndGet() == 0) {
                    context.runOnContext(_ -> all.tryComplete());
                }
            });
        }
        return all.future();
    }

    /** Writes it once. */
    Future<Void> write() {
        return write(1);
    }

    private ProducerRecord<String, byte[]> next() {
        String key = settings.key(written.getAndIncrement() & Integer.MAX_VALUE);
        return new ProducerRecord<>(settings.topic(), null, key, value, headers);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
