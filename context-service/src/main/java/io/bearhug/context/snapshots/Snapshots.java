package io.bearhug.context.snapshots;

import io.smallrye.mutiny.Uni;

/** Where copies are kept. */
public interface Snapshots {

    /** Keeps a copy; done when it is durable. */
    Uni<Void> keep(Snapshot snapshot);

    /** Forgets what is kept of a fragment; done when that is durable. */
    Uni<Void> forget(String fragment);
}
