package io.bearhug.decision.items;

import java.util.Collection;
import java.util.Optional;

/** The items of the house, in memory. */
public interface Items {

    /** All of them, in no particular order; the collection does not change. */
    Collection<Item> all();

    /** One of them. */
    Optional<Item> find(String id);
}
