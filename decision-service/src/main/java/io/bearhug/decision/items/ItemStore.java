package io.bearhug.decision.items;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Items, kept for good. */
public interface ItemStore {

    /** Adds or replaces items and removes others, all or none. */
    Uni<Void> store(List<Item> items, Set<String> removed);

    /** What changed after a stamp; everything after stamp 0. */
    Uni<Changes> since(long stamp);

    /**
     * Changes in the order they were made.
     *
     * @param stamp of the newest of them
     */
    record Changes(List<Item> items, Set<String> removed, long stamp) {
        public Changes {
            items = List.copyOf(items);
            removed = Set.copyOf(removed);
        }
    }
}
