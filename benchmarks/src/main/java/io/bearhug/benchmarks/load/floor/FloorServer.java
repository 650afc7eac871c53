package io.bearhug.benchmarks.load.floor;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
public final class FloorServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int UNAVAILABLE = 503;

    /** Any port that is free, the same for all instances: what Vert.x understands by a negative one. */
    private static final int ANY_BUT_THE_SAME = -1;

    private final FloorSettings settings;
    private final byte[] value;
    private final List<Header> headers;
    private final Vertx vertx = Vertx.vertx();
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger port = new AtomicInteger();

    private FloorServer(FloorSettings settings) {
        this.settings = settings;
        this.value = settings.sample().value().getBytes(StandardCharsets.UTF_8);
        this.headers = settings.headers();
        this.producer = new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Starts it on loopback, with as many event loops as the services have. */
    public static FloorServer start(FloorSettings settings) throws IOException {
        FloorServer floor = new FloorServer(settings);
        try {
            floor.deploy(Runtime.getRuntime().availableProcessors() * 2);
            return floor;
        } catch (IOException e) {
            floor.close();
            throw e;
        }
    }

    private void deploy(int instances) throws IOException {
        var deployed = vertx.deployVerticle(Door::new, new DeploymentOptions().setInstances(instances));
        try {
            var _ = deployed.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the floor does not start", e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port.get();
    }

    private final class Door extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(FloorServer.this::take)
                    .listen(ANY_BUT_THE_SAME, "127.0.0.1")
                    .onSuccess(server -> port.set(server.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    private void take(HttpServerRequest request) {
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
                    context.runOnContext(_ -> answer(request, failed.get()));
                }
            });
        }
    }

    private ProducerRecord<String, byte[]> next() {
        String key = settings.key(written.getAndIncrement() & Integer.MAX_VALUE);
        return new ProducerRecord<>(settings.topic(), null, key, value, headers);
    }

    private static void answer(HttpServerRequest request, boolean failed) {
        var response = request.response().putHeader("Content-Type", "application/json");
        var _ = failed
                ? response.setStatusCode(UNAVAILABLE).end("{\"success\":false}")
                : response.end("{\"success\":true}");
    }

    @Override
    public void close() {
        try {
            var _ = vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("floor: " + e);
        }
        producer.close(Duration.ofSeconds(5));
    }
}
