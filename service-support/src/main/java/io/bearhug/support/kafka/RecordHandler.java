package io.bearhug.support.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles records one after the other. */
@FunctionalInterface
public interface RecordHandler {

    /** Handles one record; the next one of its partition waits for the answer. */
    Uni<Void> handle(ConsumerRecord<String, byte[]> event);

    /** This handler for batches: in order, one at a time, up to the first failure. */
    default BatchHandler oneByOne() {
        return (_, records) -> Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(this::handle)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
