package io.bearhug.context.fold;

import io.bearhug.support.problem.Unavailable;

/** The store has lost something and is being rebuilt, or is about to be. Facts wait. */
public final class NotWhole extends Unavailable {

    public NotWhole(int partition) {
        super("what is known of partition " + partition + " is not whole yet");
    }
}
