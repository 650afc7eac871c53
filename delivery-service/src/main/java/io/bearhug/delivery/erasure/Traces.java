package io.bearhug.delivery.erasure;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;

/** Everything that is kept about people, to be taken away. */
public interface Traces {

    /** Takes it away in one commit, and remembers that nothing of them is taken any more. */
    Uni<Void> forget(Erasure erasure);
}
