package io.bearhug.support.kafka;

import io.bearhug.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link RecordLoop} reads and how.
 *
 * @param name of the loop in logs and metrics; with the topics' prefix the consumer group where there is one
 * @param topics which
 * @param mode who reads what
 * @param positions where to begin with a partition just assigned; empty for where the group was
 * @param listener told when partitions come and go; it does nothing by default
 * @param gathered how long the broker may gather records before it hands them over; zero for at once
 */
public record LoopSpec(
        String name,
        List<Topic> topics,
        Mode mode,
        Optional<StartPositions> positions,
        AssignmentListener listener,
        Duration gathered) {

    /** Who reads what. */
    public enum Mode {
        /** The instances of the service share the partitions and go on where the last one stopped. */
        SHARED,
        /** Every instance reads everything from the beginning, each time it starts. */
        EVERYTHING
    }

    public LoopSpec {
        topics = List.copyOf(topics);
    }

    /** Shared among the instances under a group name. */
    public static LoopSpec shared(String group, Topic... topics) {
        return new LoopSpec(
                group, List.of(topics), Mode.SHARED, Optional.empty(), AssignmentListener.NONE, Duration.ZERO);
    }

    /** Read as a whole by every instance. */
    public static LoopSpec everything(String name, Topic... topics) {
        return new LoopSpec(
                name, List.of(topics), Mode.EVERYTHING, Optional.empty(), AssignmentListener.NONE, Duration.ZERO);
    }

    /** The same, beginning where the service's own store says. */
    public LoopSpec beginningAt(StartPositions positions) {
        return new LoopSpec(name, topics, mode, Optional.of(positions), listener, gathered);
    }

    /** The same, telling somebody when partitions come and go. */
    public LoopSpec telling(AssignmentListener listener) {
        return new LoopSpec(name, topics, mode, positions, listener, gathered);
    }

    /** The same, for what nobody waits for: fewer and fuller batches cost everybody less. */
    public LoopSpec gathering(Duration atMost) {
        return new LoopSpec(name, topics, mode, positions, listener, atMost);
    }
}
