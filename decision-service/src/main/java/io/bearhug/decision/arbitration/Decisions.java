package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.smallrye.mutiny.Uni;

/** Port: the stream of decisions. */
public interface Decisions {

    /** Makes a decision known; done when it is durable. Fails with an {@code Unavailable}; publishing again is harmless. */
    Uni<Void> publish(Decision decision);
}
