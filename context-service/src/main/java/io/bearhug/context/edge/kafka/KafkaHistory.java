package io.bearhug.context.edge.kafka;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.rebuild.History;
import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.SnapshotBytes;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.BatchHandler;
import io.bearhug.support.kafka.CloudEvents;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.Stretch;
import io.bearhug.support.kafka.Stretch.From;
import io.bearhug.support.kafka.TopicReads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The topics, read again. What is still to be read is a gauge, and a line in the log every few seconds. */
@ApplicationScoped
class KafkaHistory implements History {

    private static final Logger LOG = Logger.getLogger(KafkaHistory.class);
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int AT_ONCE = 32;

    private final TopicReads reads;
    private final SnapshotBytes bytes;
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    KafkaHistory(TopicReads reads, SnapshotBytes bytes, MeterRegistry meters) {
        this.reads = reads;
        this.bytes = bytes;
        Gauge.builder("bearhug.context.rebuild.left", left, AtomicLong::get)
                .description("Records still to be read of the topic that is being read again")
                .register(meters);
    }

    @Override
    public Uni<Integer> partitions() {
        return reads.partitions(Topic.EVENTS);
    }

    @Override
    public Uni<Long> offsetAt(String topic, int partition, Instant time) {
        return reads.beginning(Stretch.of(topic(topic), partition, new From.Since(time)));
    }

    @Override
    public Uni<Map<String, Long>> handled(int partition) {
        return reads.committed(Readers.EVENTS, Topic.EVENTS, partition)
                .flatMap(events -> reads.committed(Readers.OUTCOMES, Topic.OUTCOMES, partition)
                        .map(outcomes -> {
                            var handled = new HashMap<String, Long>();
                            events.ifPresent(offset -> handled.put(Topic.EVENTS.suffix(), offset));
                            outcomes.ifPresent(offset -> handled.put(Topic.OUTCOMES.suffix(), offset));
                            return handled;
                        }));
    }

    @Override
    public Uni<Void> erasures(Optional<Instant> since, Function<Erasure, Uni<Void>> each) {
        return read(
                Stretch.all(Topic.ERASURES, from(since)),
                some -> oneByOne(readable(some, record -> Erasures.request(record)), each));
    }

    /** Snapshots of persons have versions, so they may be taken in any order. */
    @Override
    public Uni<Void> persons(Optional<Instant> since, Function<Person, Uni<Void>> each) {
        return read(Stretch.all(Topic.PERSONS, from(since)), some -> Multi.createFrom()
                .iterable(readable(some, record -> value(record, Person.class)))
                .onItem()
                .transformToUni(person -> each.apply(person))
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni());
    }

    @Override
    public Uni<Void> moments(Function<List<Moment>, Uni<Void>> some) {
        return read(
                Stretch.all(Topic.MOMENTS, new From.Beginning()),
                records -> some.apply(readable(records, record -> value(record, Moment.class))));
    }

    @Override
    public Uni<Void> snapshots(int partition, Function<List<Copy>, Uni<Void>> some) {
        return read(
                Stretch.of(Topic.FRAGMENTS, partition, new From.Beginning()),
                records -> some.apply(readable(records, record -> snapshot(record)
                        .map(it -> new Copy(it, Instant.ofEpochMilli(record.timestamp()))))));
    }

    @Override
    public Uni<Long> facts(String topic, int partition, long from, Function<List<Arrived>, Uni<Void>> some) {
        var stretch = Stretch.of(topic(topic), partition, new From.Offset(from));
        return readUpTo(stretch, records -> {
                    var facts = readable(records, record -> Optional.of(fact(topic, record)));
                    return facts.isEmpty() ? Uni.createFrom().voidItem() : some.apply(facts);
                })
                .map(ends -> ends.getOrDefault(partition, 0L));
    }

    /** A copy; those of earlier versions are JSON. */
    private Optional<Snapshot> snapshot(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null
                || !CloudEvents.contentType(record).equals(Optional.of(SnapshotBytes.CONTENT_TYPE))) {
            return value(record, Snapshot.class);
        }
        try {
            return Optional.of(bytes.read(record.value()));
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord(record, "not a readable copy", e);
        }
    }

    private static Arrived fact(String topic, ConsumerRecord<String, byte[]> record) {
        return topic.equals(Topic.EVENTS.suffix()) ? Facts.event(record) : Facts.outcome(record);
    }

    private static Topic topic(String suffix) {
        return suffix.equals(Topic.EVENTS.suffix()) ? Topic.EVENTS : Topic.OUTCOMES;
    }

    private static From from(Optional<Instant> since) {
        return since.<From>map(From.Since::new).orElseGet(From.Beginning::new);
    }

    private static <T> Optional<T> value(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return record.value() == null ? Optional.empty() : Optional.of(Facts.read(record, type));
    }

    /** What could not be read when it came was set aside then. */
    private static <T> List<T> readable(
            List<ConsumerRecord<String, byte[]>> records, Function<ConsumerRecord<String, byte[]>, Optional<T>> read) {
        return records.stream()
                .<T>mapMulti((record, next) -> {
                    try {
                        read.apply(record).ifPresent(next);
                    } catch (PoisonRecord e) {
                        LOG.debugf("left out: %s", e.getMessage());
                    }
                })
                .toList();
    }

    private static <T> Uni<Void> oneByOne(List<T> some, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(it -> each.apply(it))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> read(Stretch stretch, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> some) {
        return readUpTo(stretch, some).replaceWithVoid();
    }

    private Uni<Map<Integer, Long>> readUpTo(
            Stretch stretch, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> some) {
        BatchHandler handler = (_, records) -> some.apply(records);
        return reads.read(stretch, handler, (read, all) -> tell(stretch, read, all))
                .onTermination()
                .invoke(() -> left.set(0));
    }

    private void tell(Stretch stretch, long read, long all) {
        left.set(all - read);
        long now = System.nanoTime();
        long last = told.get();
        if (now - last > TELL_NANOS && told.compareAndSet(last, now)) {
            LOG.infof("reading %s again: %d of %d", stretch.topic().suffix(), read, all);
        }
    }
}
