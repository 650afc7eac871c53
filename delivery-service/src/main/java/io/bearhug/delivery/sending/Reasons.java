package io.bearhug.delivery.sending;

import io.smallrye.mutiny.Uni;

/** Decision-service's word on whether what it decided still makes sense. */
public interface Reasons {

    /** Asks once more. Fails if nobody can be asked. */
    Uni<Answer> stillTrue(String decisionId, String placement);

    /** What it says. */
    enum Answer {
        HOLDS,
        GONE
    }
}
