package io.bearhug.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.support.kafka.PartitionWork.BackOff;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionWorkTest {

    private static final long MILLI = 1_000_000;

    private final PartitionWork work = new PartitionWork(
            new TopicPartition("events", 0), new BackOff(Duration.ofMillis(100), Duration.ofMillis(400), 3));

    @Test
    void handsOverOneBatchAtATimeInOrder() {
        work.add(records(0, 5));
        assertThat(offsets(work.take(3, 0))).containsExactly(0L, 1L, 2L);
        assertThat(work.take(3, 0)).isEmpty();
        assertThat(work.succeeded()).isEqualTo(3);
        assertThat(work.next()).isEqualTo(3);
        assertThat(offsets(work.take(3, 0))).containsExactly(3L, 4L);
    }

    @Test
    void waitsLongerAndLongerWhileSomethingOutsideIsAway() {
        work.add(records(0, 2));
        long now = 0;
        for (long wait : List.of(100L, 200L, 400L, 400L, 400L, 400L, 400L)) {
            assertThat(work.take(10, now)).isNotEmpty();
            assertThat(work.failed(new IOException("away"), now)).isEmpty();
            assertThat(work.take(10, now + wait * MILLI - 1)).isEmpty();
            now += wait * MILLI;
        }
        assertThat(work.next()).isNegative();
    }

    @Test
    void findsTheBadRecordOfABatchAndGoesOnWithTheRest() {
        work.add(records(0, 4));
        assertThat(work.take(10, 0)).hasSize(4);
        assertThat(work.failed(new PoisonRecord(record(1), "bad"), 0)).isEmpty();
        assertThat(offsets(work.take(10, 0))).containsExactly(0L);
        assertThat(work.succeeded()).isEqualTo(1);
        assertThat(offsets(work.take(10, 0))).containsExactly(1L);
        assertThat(work.failed(new PoisonRecord(record(1), "bad"), 0))
                .map(ConsumerRecord::offset)
                .contains(1L);
        assertThat(work.take(10, 0)).isEmpty();
        assertThat(work.succeeded()).isEqualTo(1);
        assertThat(offsets(work.take(10, 0))).containsExactly(2L);
        assertThat(work.succeeded()).isEqualTo(1);
        assertThat(offsets(work.take(10, 0))).containsExactly(3L);
        assertThat(work.succeeded()).isEqualTo(1);
        work.add(records(4, 7));
        assertThat(work.take(10, 0)).hasSize(3);
    }

    @Test
    void setsARecordAsideThatKeepsBringingOutAFaultOfOurs() {
        work.add(records(0, 1));
        long later = 0;
        for (int attempt = 1; attempt < 3; attempt++) {
            assertThat(work.take(10, later)).hasSize(1);
            assertThat(work.failed(new NullPointerException(), later)).isEmpty();
            later += 400 * MILLI;
        }
        assertThat(work.take(10, later)).hasSize(1);
        assertThat(work.failed(new NullPointerException(), later)).isPresent();
    }

    @Test
    void keepsARecordThatCouldNotBeSetAside() {
        work.add(records(0, 1));
        assertThat(work.take(10, 0)).hasSize(1);
        assertThat(work.failed(new PoisonRecord(record(0), "bad"), 0)).isPresent();
        work.notSetAside(0);
        assertThat(work.take(10, 0)).isEmpty();
        assertThat(work.take(10, 100 * MILLI)).hasSize(1);
    }

    @Test
    void countsWhatWaitsAndWhatIsInHand() {
        work.add(records(0, 5));
        assertThat(work.take(2, 0)).hasSize(2);
        assertThat(work.size()).isEqualTo(5);
        assertThat(work.succeeded()).isEqualTo(2);
        assertThat(work.size()).isEqualTo(3);
    }

    private static List<ConsumerRecord<String, byte[]>> records(long from, long to) {
        return LongStream.range(from, to).mapToObj(PartitionWorkTest::record).toList();
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("events", 0, offset, "key", new byte[0]);
    }

    private static List<Long> offsets(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::offset).toList();
    }
}
