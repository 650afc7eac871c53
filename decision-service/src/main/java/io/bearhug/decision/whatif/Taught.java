package io.bearhug.decision.whatif;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: what came of acts at places that learn, as far as it is known. */
public interface Taught {

    /**
     * The newest of a placement.
     *
     * @param from null for as far back as there are any
     * @param to before which, null for now
     * @param most of them
     */
    Uni<List<Result>> newest(String placement, @Nullable Instant from, @Nullable Instant to, int most);

    /** Lets go of what was decided before. */
    Uni<Void> tidy(Instant before);

    /**
     * What came of an act.
     *
     * @param noted decision
     * @param action that was said
     * @param succeeded whether the person saw it and got done what it is for
     */
    record Result(Noted noted, String action, boolean succeeded) {}
}
