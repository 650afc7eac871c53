package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Handles what a {@link RecordLoop} reads. Called on a Vert.x context, one batch of a partition at a time, in order. */
@FunctionalInterface
public interface BatchHandler {

    /**
     * Handles consecutive records of one partition. They count as read when the answer completes. If it fails they come again:
     * at once without the poisoned one for a {@link PoisonRecord}, else one by one, after a wait if something outside was away.
     */
    Uni<Void> handle(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records);
}
