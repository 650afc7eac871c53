package io.bearhug.support.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition's records between being read and being done with: what waits, what is being handled, what to do about a
 * failure. Belongs to the loop's thread and knows neither Kafka nor time: times are told, in nanoseconds.
 */
final class PartitionWork {

    private final TopicPartition partition;
    private final BackOff backOff;
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private List<ConsumerRecord<String, byte[]>> inHand = List.of();
    /** How many of the records waiting are handed over singly, because one of them may be bad. */
    private int oneByOne;

    private int attempts;
    private long notBefore = Long.MIN_VALUE;
    private long next = -1;

    PartitionWork(TopicPartition partition, BackOff backOff) {
        this.partition = partition;
        this.backOff = backOff;
    }

    /**
     * How failed batches are tried again.
     *
     * @param min first wait
     * @param max longest wait
     * @param suspectAttempts before a record that fails for no outside reason is set aside
     */
    record BackOff(Duration min, Duration max, int suspectAttempts) {
        long nanos(int attempt) {
            long wait = min.toNanos() << Math.min(attempt - 1, 20);
            return wait <= 0 ? max.toNanos() : Math.min(wait, max.toNanos());
        }
    }

    TopicPartition partition() {
        return partition;
    }

    void add(List<ConsumerRecord<String, byte[]>> records) {
        waiting.addAll(records);
    }

    /** Records read and not done with. */
    int size() {
        return waiting.size() + inHand.size();
    }

    boolean isBusy() {
        return !inHand.isEmpty();
    }

    /** Takes the next batch in hand, empty if one is in hand already, none waits, or it is too early to try again. */
    List<ConsumerRecord<String, byte[]>> take(int max, long now) {
        if (isBusy() || waiting.isEmpty() || now < notBefore) {
            return List.of();
        }
        int size = oneByOne > 0 ? 1 : Math.min(max, waiting.size());
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>(size);
        for (int i = 0; i < size; i++) {
            batch.add(waiting.remove());
        }
        inHand = List.copyOf(batch);
        return inHand;
    }

    /** What is in hand is done with. Answers how many records that were. */
    int succeeded() {
        int done = inHand.size();
        next = inHand.getLast().offset() + 1;
        inHand = List.of();
        attempts = 0;
        oneByOne = Math.max(0, oneByOne - done);
        return done;
    }

    /**
     * What is in hand failed. Answers the record to set aside, which then stays in hand, or nothing if the records wait to be
     * tried again: singly, unless the batch is one record already.
     */
    Optional<ConsumerRecord<String, byte[]>> failed(Throwable failure, long now) {
        boolean alone = inHand.size() == 1;
        var kind = Failures.of(failure);
        if (alone && isHopeless(kind)) {
            return Optional.of(inHand.getFirst());
        }
        oneByOne = Math.max(oneByOne, inHand.size());
        putBack();
        if (alone || kind == Failures.OUTSIDE) {
            waitLonger(now);
        }
        return Optional.empty();
    }

    private boolean isHopeless(Failures kind) {
        return switch (kind) {
            case POISON -> true;
            case SUSPECT -> attempts + 1 >= backOff.suspectAttempts();
            case OUTSIDE -> false;
        };
    }

    /** Setting aside failed; the record waits for another try. */
    void notSetAside(long now) {
        putBack();
        waitLonger(now);
    }

    private void putBack() {
        for (var record : inHand.reversed()) {
            waiting.addFirst(record);
        }
        inHand = List.of();
    }

    private void waitLonger(long now) {
        attempts++;
        notBefore = now + backOff.nanos(attempts);
    }

    /** The offset after the last record done with, negative if there is none yet. */
    long next() {
        return next;
    }
}
