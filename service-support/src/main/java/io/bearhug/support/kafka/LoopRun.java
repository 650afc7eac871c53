package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A {@link RecordLoop} with one Kafka client, from its first poll to its last commit. Lives on the loop's thread. */
final class LoopRun implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(LoopRun.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POSITIONS_TIMEOUT = Duration.ofSeconds(30);
    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final RecordLoop loop;
    private final LoopSpec spec;
    private final LoopParts parts;
    private final KafkaConsumer<String, byte[]> consumer;
    private final HandlerCalls calls;
    private final LoopMeters meters;
    private final Map<TopicPartition, PartitionWork> work = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final LinkedBlockingQueue<Runnable> ended = new LinkedBlockingQueue<>();
    private Map<TopicPartition, Long> goal = Map.of();
    private volatile boolean polling;
    private long lastCommit = System.nanoTime();

    LoopRun(RecordLoop loop, LoopSpec spec, BatchHandler handler, LoopParts parts, LoopMeters meters) {
        this.loop = loop;
        this.spec = spec;
        this.parts = parts;
        this.consumer = ConsumerConfigs.consumer(spec, parts);
        this.calls = new HandlerCalls(handler, parts.vertx());
        this.meters = meters;
    }

    void readUntilStopped() {
        begin();
        while (!loop.isStopping()) {
            endHandled();
            work.values().forEach(this::handOver);
            commitNowAndThen();
            meters.measure(consumer, work.values());
            checkCaughtUp();
            steer();
            keep(poll());
        }
        drain(work.keySet());
        commit(work.keySet());
        work.clear();
    }

    private void begin() {
        if (spec.mode() == LoopSpec.Mode.SHARED) {
            consumer.subscribe(spec.topics().stream().map(parts.names()::name).toList(), this);
            return;
        }
        var all = spec.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(parts.names().name(topic), METADATA_TIMEOUT).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        consumer.assign(all);
        consumer.seekToBeginning(all);
        goal = consumer.endOffsets(all, METADATA_TIMEOUT);
        onPartitionsAssigned(all);
    }

    /** Reads on; an end of handling cuts the wait short. */
    private ConsumerRecords<String, byte[]> poll() {
        polling = true;
        try {
            return consumer.poll(ended.isEmpty() ? POLL : Duration.ZERO);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        } finally {
            polling = false;
        }
    }

    private void keep(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            var mine = work.get(partition);
            if (mine != null) {
                mine.add(records.records(partition));
            }
        }
    }

    /** Reads no further ahead than the next two batches, and nothing while paused. */
    private void steer() {
        int enough = parts.settings().maxBatch() * 2;
        var full = work.values().stream()
                .filter(mine -> loop.isPaused() || mine.size() >= enough)
                .map(PartitionWork::partition)
                .collect(Collectors.toSet());
        var paused = consumer.paused();
        consumer.pause(without(full, paused));
        consumer.resume(without(paused, full));
    }

    private static Set<TopicPartition> without(Set<TopicPartition> all, Set<TopicPartition> some) {
        return all.stream().filter(it -> !some.contains(it)).collect(Collectors.toSet());
    }

    private void handOver(PartitionWork mine) {
        if (loop.isPaused()) {
            return;
        }
        var batch = mine.take(parts.settings().maxBatch(), System.nanoTime());
        if (!batch.isEmpty()) {
            calls.call(mine.partition(), batch, failure -> tell(() -> ended(mine, failure)));
        }
    }

    private void tell(Runnable end) {
        ended.add(end);
        if (polling) {
            consumer.wakeup();
        }
    }

    private void endHandled() {
        for (Runnable end = ended.poll(); end != null; end = ended.poll()) {
            end.run();
        }
    }

    private void ended(PartitionWork mine, @Nullable Throwable failure) {
        if (work.get(mine.partition()) != mine) {
            return;
        }
        if (failure == null) {
            meters.processed(mine.partition(), mine.succeeded());
            return;
        }
        LOG.warnf("%s: handling %s failed: %s", spec.name(), mine.partition(), failure);
        mine.failed(failure, System.nanoTime()).ifPresent(event -> setAside(mine, event, failure));
    }

    private void setAside(PartitionWork mine, ConsumerRecord<String, byte[]> event, Throwable reason) {
        Uni<Void> sent = parts.deadLetters().send(event, reason);
        calls.call(() -> sent, failure -> tell(() -> endedAside(mine, failure)));
    }

    private void endedAside(PartitionWork mine, @Nullable Throwable failure) {
        if (failure == null) {
            var _ = mine.succeeded();
            meters.setAside(mine.partition());
        } else {
            mine.notSetAside(System.nanoTime());
        }
    }

    private void commitNowAndThen() {
        long now = System.nanoTime();
        if (now - lastCommit >= COMMIT_NANOS) {
            lastCommit = now;
            var offsets = toCommit(work.keySet());
            if (!offsets.isEmpty()) {
                consumer.commitAsync(offsets, this::noteCommitted);
            }
        }
    }

    private void noteCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure == null) {
            offsets.forEach((partition, offset) -> committed.merge(partition, offset.offset(), Math::max));
        } else {
            LOG.warnf("%s: commit failed, the next one covers it: %s", spec.name(), failure.getMessage());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> toCommit(Collection<TopicPartition> partitions) {
        if (spec.mode() == LoopSpec.Mode.EVERYTHING) {
            return Map.of();
        }
        return partitions.stream()
                .map(work::get)
                .filter(mine -> mine != null && mine.next() > committed.getOrDefault(mine.partition(), -1L))
                .collect(Collectors.toMap(PartitionWork::partition, mine -> new OffsetAndMetadata(mine.next())));
    }

    private void commit(Collection<TopicPartition> partitions) {
        var offsets = toCommit(partitions);
        for (int attempt = 0; attempt < 3 && !offsets.isEmpty(); attempt++) {
            try {
                consumer.commitSync(offsets, parts.settings().drainTimeout());
                return;
            } catch (WakeupException e) {
                LOG.debugf("%s: woken up while committing", spec.name());
            } catch (KafkaException e) {
                LOG.warnf("%s: last commit failed, records come again: %s", spec.name(), e.getMessage());
                return;
            }
        }
    }

    /** Waits a bounded time until nothing of these partitions is being handled. */
    private void drain(Collection<TopicPartition> partitions) {
        long deadline = System.nanoTime() + parts.settings().drainTimeout().toNanos();
        try {
            while (partitions.stream().map(work::get).anyMatch(mine -> mine != null && mine.isBusy())) {
                Runnable end = ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (end == null) {
                    LOG.warnf("%s: something is still being handled; it will come again", spec.name());
                    return;
                }
                end.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        spec.positions().ifPresent(positions -> seek(positions, partitions));
        var backOff = new PartitionWork.BackOff(
                parts.settings().minBackOff(),
                parts.settings().maxBackOff(),
                parts.settings().suspectAttempts());
        partitions.forEach(partition -> work.put(partition, new PartitionWork(partition, backOff)));
        spec.listener().assigned(partitions);
    }

    private void seek(StartPositions positions, Collection<TopicPartition> partitions) {
        calls.await(() -> positions.find(partitions), POSITIONS_TIMEOUT).forEach(consumer::seek);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        drain(partitions);
        commit(partitions);
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(work::remove);
        partitions.forEach(committed::remove);
        if (!partitions.isEmpty()) {
            spec.listener().revoked(List.copyOf(partitions));
        }
    }

    private void checkCaughtUp() {
        if (spec.mode() == LoopSpec.Mode.EVERYTHING
                && !loop.isCaughtUp()
                && goal.entrySet().stream().allMatch(end -> isPast(end.getKey(), end.getValue()))) {
            loop.hasCaughtUp();
        }
    }

    private boolean isPast(TopicPartition partition, long end) {
        var mine = work.get(partition);
        return mine != null && mine.size() == 0 && consumer.position(partition, METADATA_TIMEOUT) >= end;
    }

    @Override
    public void close() {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(
                        parts.settings().drainTimeout()));
                return;
            } catch (WakeupException e) {
                LOG.debugf("%s: woken up while closing", spec.name());
            } catch (KafkaException e) {
                LOG.warnf("%s: closing: %s", spec.name(), e.getMessage());
                return;
            }
        }
    }
}
