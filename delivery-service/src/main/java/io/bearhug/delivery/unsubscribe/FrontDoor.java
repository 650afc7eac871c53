package io.bearhug.delivery.unsubscribe;

import io.smallrye.mutiny.Uni;

/** Identity-service's door for facts. */
public interface FrontDoor {

    /** Tells a fact (an identify call as JSON); fails if nobody answered. */
    Uni<Answer> tell(String fact);

    /** What was answered. */
    sealed interface Answer {
        /** It is durable there. */
        record Taken() implements Answer {}

        /** Never as it is. */
        record Refused(String says) implements Answer {}
    }
}
