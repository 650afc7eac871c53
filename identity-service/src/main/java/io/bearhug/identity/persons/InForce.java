package io.bearhug.identity.persons;

import io.bearhug.identity.graph.GraphSettings;

/**
 * By which rules a region is divided.
 *
 * @param settings the rules
 * @param version of the configuration they come from
 * @param isNew whether the region was last divided by others: then what was found out about it does not count
 */
public record InForce(GraphSettings settings, long version, boolean isNew) {

    /** Rules that never change. */
    public static InForce always(GraphSettings settings) {
        return new InForce(settings, 0, false);
    }
}
