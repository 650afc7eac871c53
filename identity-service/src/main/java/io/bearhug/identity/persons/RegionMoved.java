package io.bearhug.identity.persons;

import io.bearhug.support.problem.Unavailable;

/** The region was joined with another one while we waited for it. Trying again finds the larger one. */
public final class RegionMoved extends Unavailable {

    /** Says so. */
    public RegionMoved() {
        super("the region was joined with another one meanwhile");
    }
}
