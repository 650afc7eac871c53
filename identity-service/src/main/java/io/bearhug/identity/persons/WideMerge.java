package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import java.util.Map;

/**
 * That so many persons, or persons with so many names, became one at once that somebody should look at it. It is not held up: then the
 * result would depend on the order in which things are told.
 *
 * @param person who they are now
 * @param parts who they were, each with its strongest name: two of these names tell an unmerge what to part
 * @param names how many the person has now
 * @param cause why
 * @param at when
 */
public record WideMerge(String person, Map<String, Identifier> parts, int names, Cause cause, Instant at) {

    /** One event that joins more persons than this is looked at. */
    static final int MOST_PERSONS = 3;

    /** One event that joins persons with more names than this in all is looked at. */
    static final int MOST_NAMES = 100;

    public WideMerge {
        parts = Map.copyOf(parts);
    }

    static boolean isWide(int persons, int names) {
        return persons > MOST_PERSONS || (persons > 1 && names > MOST_NAMES);
    }
}
