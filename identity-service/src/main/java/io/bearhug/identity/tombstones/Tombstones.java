package io.bearhug.identity.tombstones;

import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** All tombstones. */
public interface Tombstones {

    /** Those of these names. */
    Uni<Forgotten> of(Set<Identifier> names);
}
