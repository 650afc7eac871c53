package io.bearhug.decision.appointments;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: open appointments. They are made with the log of decisions, one for a person, a moment and an action, and are gone when their
 * decision is forgotten. Fails with an {@code Unavailable}.
 */
public interface Appointments {

    /**
     * Takes what is due and not in anybody's hands, the longest due first; of each person one at a time.
     *
     * @param lease for how long nobody else takes them; real time
     */
    Uni<List<Due>> take(Instant now, int most, Duration lease);

    /** It was kept. */
    Uni<Void> kept(String decisionId);

    /** A person's, the next first. */
    Uni<List<Appointment>> of(String personId, List<String> fragments);

    /** When the one that is open longest was or is due; empty if none is open. */
    Uni<Optional<Instant>> oldestDue();

    /**
     * One that is due.
     *
     * @param decisionId of the decision that put it off
     * @param record of it
     */
    record Due(String decisionId, String record) {}
}
