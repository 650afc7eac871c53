package io.bearhug.delivery.erasure;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Everything that is kept about people, to be taken away. */
public interface Traces {

    /** Takes it away in one commit, and remembers that nothing of them is taken any more. */
    Uni<Void> forget(Erasure erasure);

    /** The ids of those erasures after which nothing was left. */
    Uni<Set<String>> known(List<Erasure> erasures);
}
