package io.bearhug.context.query;

import io.bearhug.contracts.context.LiveContext;

/** What one look at somebody who is being watched shows. */
public sealed interface Glance {

    /**
     * Something is new.
     *
     * @param id names this state; the same state seen in the same way has the same id
     * @param context all of it
     */
    record Changed(String id, LiveContext context) implements Glance {}

    /**
     * All is as it was, or cannot be seen just now.
     *
     * @param worthSaying whether nothing was said for so long that the line might be thought dead
     */
    record Still(boolean worthSaying) implements Glance {}

    /** There is nothing more to see. */
    record Over(Why why) implements Glance {}

    /** Why it ends. */
    enum Why {
        /** The person was erased. */
        ERASED,
        /** Whoever watches must show anew who they are. */
        EXPIRED,
        /** Others took the last seat first. */
        FULL
    }
}
