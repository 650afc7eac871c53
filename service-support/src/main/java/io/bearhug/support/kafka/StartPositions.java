package io.bearhug.support.kafka;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where to begin with partitions, as a service's own store remembers it. */
@FunctionalInterface
public interface StartPositions {

    /** The next offset to read per partition; partitions left out begin where the group was. Called on a Vert.x context. */
    Uni<Map<TopicPartition, Long>> find(Collection<TopicPartition> partitions);
}
