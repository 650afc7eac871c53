package io.bearhug.support.outbox;

import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.Publisher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what transactions left in the outbox and removes it, at least once, in order per key. Of several instances one works
 * at a time: it holds a lock of the database for one round. A message that cannot be published holds back only its own key.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long BUSY_MILLIS = 1;
    private static final long IDLE_MILLIS = 50;
    private static final long FAILED_MILLIS = 1_000;
    private static final long MEASURE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String ANY = "SELECT EXISTS (SELECT FROM outbox)";
    private static final String OLDEST =
            "SELECT id, topic, key, type, message_id, traceparent, value FROM outbox ORDER BY id LIMIT $1";
    private static final String SIZE_AND_AGE = "SELECT count(*),"
            + " coalesce(extract(epoch FROM clock_timestamp() - min(created_at)) * 1000, 0)::bigint FROM outbox";
    /** Any number no other lock of the database uses; one outbox per database. */
    private static final long LOCK = 7_302_211_946_513L;

    private final Pool pool;
    private final Publisher publisher;
    private final Vertx vertx;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long measured = System.nanoTime() - MEASURE_NANOS;

    /** A relay for the outbox of this database. */
    public OutboxRelay(Pool pool, Publisher publisher, Vertx vertx, MeterRegistry meters) {
        this.pool = pool;
        this.publisher = publisher;
        this.vertx = vertx;
        Gauge.builder("bearhug.outbox.size", size, AtomicLong::get).register(meters);
        Gauge.builder("bearhug.outbox.age", ageMillis, age -> age.get() / 1_000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    /** Starts to work; does nothing if it does so already. */
    public void start() {
        if (running.compareAndSet(false, true)) {
            vertx.getOrCreateContext().runOnContext(this::round);
        }
    }

    /** Stops after the present round. */
    @Override
    public void close() {
        running.set(false);
    }

    private void round() {
        if (running.get()) {
            relay().subscribe().with(this::again, this::failed);
        }
    }

    private void again(Round round) {
        if (round.removed() < round.found()) {
            LOG.warnf("outbox: %d of %d messages wait for Kafka", round.found() - round.removed(), round.found());
            later(FAILED_MILLIS);
        } else {
            later(round.found() == BATCH ? BUSY_MILLIS : IDLE_MILLIS);
        }
    }

    private void failed(Throwable failure) {
        if (running.get()) {
            LOG.warnf("outbox: %s", failure.getMessage());
        }
        later(FAILED_MILLIS);
    }

    private void later(long millis) {
        if (running.get()) {
            vertx.setTimer(millis, _ -> round());
        }
    }

    /** How many messages a round found and how many of them it published and removed. */
    record Round(int found, int removed) {
        static final Round NOTHING = new Round(0, 0);
    }

    /** One round: publishes the oldest messages and removes them. Most rounds find nothing, and cost no transaction. */
    Uni<Round> relay() {
        return pool.query(ANY)
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? relayOldest()
                        : Uni.createFrom().item(this::nothing));
    }

    private Round nothing() {
        size.set(0);
        ageMillis.set(0);
        return Round.NOTHING;
    }

    private Uni<Round> relayOldest() {
        return pool.withTransaction(connection -> lock(connection)
                .chain(mine -> mine ? relay(connection) : Uni.createFrom().item(Round.NOTHING)));
    }

    private static Uni<Boolean> lock(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Round> relay(SqlConnection connection) {
        return measure(connection)
                .chain(() -> connection.preparedQuery(OLDEST).execute(Tuple.of(BATCH)))
                .map(OutboxRelay::messages)
                .chain(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(Round.NOTHING)
                        : publish(messages).chain(durable -> remove(connection, messages, durable)));
    }

    private Uni<Void> measure(SqlConnection connection) {
        if (System.nanoTime() - measured < MEASURE_NANOS) {
            return Uni.createFrom().voidItem();
        }
        measured = System.nanoTime();
        return connection.query(SIZE_AND_AGE).execute().invoke(this::note).replaceWithVoid();
    }

    private void note(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        size.set(row.getLong(0));
        ageMillis.set(row.getLong(1));
    }

    private record Stored(long id, OutboxMessage message, Optional<String> trace) {
        String orderKey() {
            return message.topic() + "/" + message.key();
        }
    }

    private static List<Stored> messages(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxRelay::message)
                .toList();
    }

    private static Stored message(Row row) {
        return new Stored(
                row.getLong("id"),
                new OutboxMessage(
                        Topic.valueOf(row.getString("topic")),
                        row.getString("key"),
                        row.getString("type"),
                        row.getString("message_id"),
                        row.getString("value")),
                Optional.ofNullable(row.getString("traceparent")));
    }

    /** Hands all over at once, in order; answers which are durable. */
    private Uni<List<Boolean>> publish(List<Stored> messages) {
        return Uni.join().all(messages.stream().map(this::publish).toList()).andCollectFailures();
    }

    private Uni<Boolean> publish(Stored stored) {
        var message = stored.message();
        return publisher
                .publishTraced(
                        stored.trace(), message.topic(), message.key(), message.type(), message.id(), bytes(message))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.debugf("outbox: message %d waits: %s", stored.id(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(false);
    }

    private static byte @Nullable [] bytes(OutboxMessage message) {
        return message.value() == null ? null : message.value().getBytes(StandardCharsets.UTF_8);
    }

    private static Uni<Round> remove(SqlConnection connection, List<Stored> messages, List<Boolean> durable) {
        Long[] ids = removable(messages, durable).toArray(Long[]::new);
        return connection
                .preparedQuery("DELETE FROM outbox WHERE id = ANY($1)")
                .execute(Tuple.of(ids))
                .replaceWith(new Round(messages.size(), ids.length));
    }

    /**
     * What is durable, up to the first message of its key that is not: the later ones are published again after it, so that a
     * reader's last word is the last one written.
     */
    private static List<Long> removable(List<Stored> messages, List<Boolean> durable) {
        var heldBack = new HashSet<String>();
        var ids = new ArrayList<Long>();
        for (int i = 0; i < messages.size(); i++) {
            var stored = messages.get(i);
            if (!durable.get(i)) {
                heldBack.add(stored.orderKey());
            } else if (!heldBack.contains(stored.orderKey())) {
                ids.add(stored.id());
            }
        }
        return ids;
    }
}
