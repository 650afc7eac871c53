package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.State;

/** Counts what was done. */
public interface Sends {

    /** A delivery has ended. */
    void ended(State.Ended end);

    /** A provider has answered, or has not. */
    void tried(Handover handover);
}
