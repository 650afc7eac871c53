package io.bearhug.context.forgetting;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When visits may be over. They survive restarts and have no time to live; of each subject there is at most one. */
public interface Endings {

    /**
     * Notes when to look, unless it is noted to look earlier. Whoever is looking at one of them just now, because it was due, finds it
     * noted anew.
     */
    Uni<Void> expect(Collection<Subject> subjects, Instant at, Instant now);

    /** Those that are due, the oldest first. */
    Uni<List<Ending>> due(Instant now, int most);

    /** Puts one off, unless it was noted anew meanwhile. */
    Uni<Void> putOff(Ending ending, Instant until);

    /** Removes one, unless it was noted anew meanwhile. */
    Uni<Void> done(Ending ending);

    /** Whose visit it is. */
    sealed interface Subject {

        /** Whoever goes by a fragment. */
        record Fragment(String key) implements Subject {}

        /** Somebody identity-service told of. */
        record Someone(String person) implements Subject {}
    }

    /**
     * A look to take.
     *
     * @param subject at whom
     * @param at when
     */
    record Ending(Subject subject, Instant at) {}
}
