package io.bearhug.context.snapshots;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which fragments changed since their last copy, by partition, with the first offset that changed them. One that is taken stays noted
 * until its copy is durable.
 */
public interface Changes {

    /** Notes again what was taken and never copied. */
    Uni<Void> putBack(int partition);

    /** Takes some; none while the partition is not whole. */
    Uni<Taken> take(int partition, int most);

    /** Their copies are durable. */
    Uni<Void> copied(int partition, Collection<String> fragments);

    /**
     * What was taken.
     *
     * @param fragments their keys
     * @param covered as a copy made now may say
     */
    record Taken(List<String> fragments, Map<String, Long> covered) {}
}
