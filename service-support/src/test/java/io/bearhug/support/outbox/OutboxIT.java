package io.bearhug.support.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.contracts.Topic;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.TestServers;
import io.bearhug.support.kafka.CloudEvents;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoop;
import io.bearhug.support.kafka.RecordLoops;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "kafka,oidc"))
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pool POOL = freshDatabase();

    @Inject
    Publisher publisher;

    @Inject
    RecordLoops loops;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final BlockingQueue<ConsumerRecord<String, byte[]>> published = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void listen() {
        RecordLoop loop = loops.startEach(LoopSpec.shared("outbox-" + test, Topic.PERSONS), event -> {
            if (event.key().startsWith(test)) {
                published.add(event);
            }
            return Uni.createFrom().voidItem();
        });
        open.add(loop);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var it : open) {
            it.close();
        }
    }

    @Test
    void publishesWhatWasCommittedInOrder() throws Exception {
        startRelay();
        for (int n = 0; n < 100; n++) {
            write(n);
        }
        assertThat(isInOrder(take(100))).isTrue();
        assertThat(countLeft()).isZero();
    }

    @Test
    void publishesNothingThatWasRolledBack() throws Exception {
        assertThatThrownBy(() -> POOL.withTransaction(connection -> Outbox.add(connection, message(1))
                                .chain(() -> Uni.createFrom().<Void>failure(new IOException("no"))))
                        .await()
                        .atMost(PATIENCE))
                .hasRootCauseInstanceOf(IOException.class);
        write(2);
        startRelay();
        assertThat(take(1)).map(OutboxIT::text).containsExactly("2");
    }

    @Test
    void lettersGoOutOnceAndInOrderThoughSeveralRelaysWork() throws Exception {
        for (int relay = 0; relay < 3; relay++) {
            startRelay();
        }
        var messages = IntStream.range(0, 1_200).mapToObj(this::message).toList();
        POOL.withTransaction(connection -> Outbox.add(connection, messages))
                .await()
                .atMost(PATIENCE);
        assertThat(isInOrder(take(1_200))).isTrue();
        assertThat(published.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void carriesIdAndTombstone() throws Exception {
        startRelay();
        var message = new OutboxMessage(Topic.PERSONS, test + "-t", "person", test + "-id", null);
        POOL.withTransaction(connection -> Outbox.add(connection, message))
                .await()
                .atMost(PATIENCE);
        var event = take(1).getFirst();
        assertThat(event.value()).isNull();
        assertThat(CloudEvents.id(event)).contains(test + "-id");
        assertThat(CloudEvents.type(event)).contains("person");
        assertThat(CloudEvents.source(event)).contains("/bearhug/support-test");
    }

    private void startRelay() {
        var relay = new OutboxRelay(POOL, publisher, vertx, meters);
        relay.start();
        open.add(relay);
    }

    private void write(int n) {
        POOL.withTransaction(connection -> Outbox.add(connection, message(n)))
                .await()
                .atMost(PATIENCE);
    }

    private OutboxMessage message(int n) {
        return OutboxMessage.of(Topic.PERSONS, test + "-" + n % 7, "person", test + n, n);
    }

    private List<ConsumerRecord<String, byte[]>> take(int count) throws InterruptedException {
        var taken = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (taken.size() < count) {
            var event = published.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).as("after %d of %d", taken.size(), count).isNotNull();
            taken.add(event);
        }
        return taken;
    }

    private static boolean isInOrder(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> Integer.parseInt(text(event)))
                .collect(Collectors.groupingBy(n -> n % 7))
                .values()
                .stream()
                .allMatch(list -> list.stream().sorted().toList().equals(list));
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }

    private static long countLeft() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long left = size();
        while (left > 0 && System.nanoTime() < deadline) {
            left = size();
        }
        return left;
    }

    private static long size() {
        return POOL.query("SELECT count(*) FROM outbox")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static Pool freshDatabase() {
        var servers = TestServers.shared();
        var database = servers.freshDatabase();
        var options = PgConnectOptions.fromUri(servers.addresses().postgres().reactiveUrl(database.name()))
                .setUser(database.role())
                .setPassword(database.password());
        var pool = PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(8))
                .build();
        pool.query(ddl()).execute().await().atMost(PATIENCE);
        return pool;
    }

    private static String ddl() {
        try (var sql = OutboxIT.class.getResourceAsStream("/db/support/outbox.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the outbox's DDL is on the class path", e);
        }
    }
}
