package io.bearhug.benchmarks.load.floor;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that taking facts can be: a body is received, as many records as it has events are made durable, an answer is given. Nothing is
 * read, checked or remembered. {@code POST /?events=N}.
 */
final class Taking implements Work {

    private static final int UNAVAILABLE = 503;

    private final Vertx vertx;
    private final FloorSettings settings;
    private final byte[] value;
    private final List<Header> headers;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger written = new AtomicInteger();

    Taking(Vertx vertx, FloorSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.value = settings.sample().value().getBytes(StandardCharsets.UTF_8);
        this.headers = settings.headers();
        this.producer = new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void answer(HttpServerRequest request) {
        String events = request.getParam("events", "1");
        if (!events.matches("[1-9]\\d{0,3}")) {
            var _ = request.response().setStatusCode(400).end();
            return;
        }
        var _ = request.body().onSuccess(_ -> write(request, Integer.parseInt(events)));
    }

    private void write(HttpServerRequest request, int events) {
        Context context = vertx.getOrCreateContext();
        AtomicInteger left = new AtomicInteger(events);
        AtomicBoolean failed = new AtomicBoolean();
        for (int i = 0; i < events; i++) {
            Future<?> _ = producer.send(next(), (_, failure) -> {
                if (failure != null) {
                    failed.set(true);
                }
                if (left.decrementAndGet() == 0) {
                    context.runOnContext(_ -> tell(request, failed.get()));
                }
            });
        }
    }

    private ProducerRecord<String, byte[]> next() {
        String key = settings.key(written.getAndIncrement() & Integer.MAX_VALUE);
        return new ProducerRecord<>(settings.topic(), null, key, value, headers);
    }

    private static void tell(HttpServerRequest request, boolean failed) {
        var response = request.response().putHeader("Content-Type", "application/json");
        var _ = failed
                ? response.setStatusCode(UNAVAILABLE).end("{\"success\":false}")
                : response.end("{\"success\":true}");
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
