package io.bearhug.identity.namespaces;

import io.smallrye.mutiny.Uni;

/** Tells what a configuration would change, without changing anything. */
public interface TryOut {

    /**
     * Looks at some regions, for a bounded time.
     *
     * @param after where an earlier look ended; 0 for the beginning
     * @param most regions
     */
    Uni<Diff> diff(NamespaceConfiguration configuration, long after, int most);
}
