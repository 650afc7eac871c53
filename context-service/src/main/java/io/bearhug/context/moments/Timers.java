package io.bearhug.context.moments;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** When to look again. They survive restarts. */
public interface Timers {

    /** Sets a timer; an earlier one for the same moment and fragment is replaced. */
    Uni<Void> set(Timer timer);

    /** Sets a timer, unless one for the same moment and fragment is due before it. */
    Uni<Void> setUnlessEarlier(Timer timer);

    /** Timers that are due, the oldest first. */
    Uni<List<Timer>> due(Instant now, int most);

    /** Removes a timer, unless it was set anew meanwhile. */
    Uni<Void> done(Timer timer);

    /**
     * A look to take.
     *
     * @param definition id of the moment
     * @param fragment at whose person
     * @param at when
     */
    record Timer(String definition, String fragment, Instant at) {}
}
