package io.bearhug.context.rebuild;

import io.bearhug.context.fold.Place;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** The marks of partitions in the store. */
public interface Marks {

    /** The marks there are. */
    Uni<Map<Integer, Mark>> of(Collection<Integer> partitions);

    /**
     * Notes that facts are folded in, and which fragments they changed.
     *
     * @param next offset after the last of them
     * @param changed the first offset that changed each fragment
     * @return whether it is noted; not if the store lost its mark meanwhile
     */
    Uni<Boolean> folded(Place place, long next, Map<String, Long> changed);

    /** Begins to rebuild partitions: facts wait. Whoever began before has to give up. Answers a name for this attempt. */
    Uni<String> begin(Collection<Integer> partitions);

    /**
     * Ends rebuilding a partition: facts go on.
     *
     * @param positions up to which each topic was read
     * @return false if the store lost its mark meanwhile, or somebody else began
     */
    Uni<Boolean> end(int partition, String rebuild, Map<String, Long> positions);

    /** Whether the store was away and is back since this was last asked. */
    boolean isBack();
}
