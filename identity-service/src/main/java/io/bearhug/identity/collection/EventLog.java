package io.bearhug.identity.collection;

import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Uni;

/** Where events are kept for everybody who listens. */
@FunctionalInterface
public interface EventLog {

    /** Keeps an event; done when it is durable. Events of one fragment keep their order. */
    Uni<Void> append(Event event);
}
