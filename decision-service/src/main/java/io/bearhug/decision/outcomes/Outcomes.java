package io.bearhug.decision.outcomes;

import io.bearhug.contracts.Outcome;
import io.smallrye.mutiny.Uni;

/** Port: the stream of outcomes. */
public interface Outcomes {

    /** Makes an outcome known; done when it is durable. Fails with an {@code Unavailable}; publishing again is harmless. */
    Uni<Void> publish(Outcome outcome);
}
