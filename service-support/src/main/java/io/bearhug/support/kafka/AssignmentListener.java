package io.bearhug.support.kafka;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** Is told which partitions this instance reads. Called on the loop's own thread: answer quickly. */
public interface AssignmentListener {

    /** Tells nobody. */
    AssignmentListener NONE = new AssignmentListener() {};

    /** Partitions are ours from now on; none of their records has been handed over yet. */
    default void assigned(Collection<TopicPartition> partitions) {}

    /** Partitions are no longer ours; nothing of them is being handled any more, unless it outlasted the drain time. */
    default void revoked(Collection<TopicPartition> partitions) {}
}
