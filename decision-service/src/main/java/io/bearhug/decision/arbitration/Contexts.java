package io.bearhug.decision.arbitration;

import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.smallrye.mutiny.Uni;

/** Port: what is going on with somebody. Fails with an {@code Unavailable}. */
public interface Contexts {

    /** The live view of a person, and what is happening right now folded in. */
    Uni<LiveContext> ask(ContextQuery query);
}
