package io.bearhug.delivery.listing;

import io.bearhug.contracts.Activity.Count;
import io.bearhug.contracts.Activity.Total;
import io.bearhug.contracts.Lists;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: how many deliveries did what. */
public interface DeliveryFigures {

    /** What changed from an instant on, and how things stand. */
    Uni<Figures> since(Instant since);

    /**
     * Figures.
     *
     * @param states by the minute in which a delivery came into the state it is in
     * @param skips by reason, the most frequent first
     * @param failures by reason, the most frequent first
     * @param deadLetters deliveries that failed, or of which nobody knows whether they arrived, whenever that was
     * @param oldestDue when the one that has waited longest should have gone out, null if none waits
     */
    record Figures(
            List<Count> states,
            List<Total> skips,
            List<Total> failures,
            long deadLetters,
            @Nullable Instant oldestDue) {
        public Figures {
            states = Lists.copy(states);
            skips = Lists.copy(skips);
            failures = Lists.copy(failures);
        }
    }
}
