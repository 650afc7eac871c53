package io.bearhug.decision.experiments;

import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.decision.allocation.Phase;
import io.bearhug.decision.reporting.FactStore.Tested;
import io.bearhug.decision.reporting.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An experiment with what is known of when it took place.
 *
 * @param definition as in force, or as it last was
 * @param inForce whether the catalogue in force still has it
 * @param tested when people took part; null if nobody has
 */
record Trial(
        ExperimentDefinition definition,
        boolean inForce,
        @Nullable Tested tested) {

    /** So long after the end people are still looked at: what they were told last works for some time. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    Phase phase(Instant now) {
        return inForce ? Phase.of(definition, now) : Phase.ENDED;
    }

    @Nullable
    Instant from() {
        return tested == null ? null : tested.first();
    }

    @Nullable
    Instant until() {
        var valid = definition.valid();
        var until = valid == null ? null : valid.until();
        return !inForce && tested != null && (until == null || tested.last().isBefore(until)) ? tested.last() : until;
    }

    /** The time people are looked at, from the first of them on; empty if there is none. */
    Optional<Span> span(Instant now) {
        if (tested == null || !tested.first().isBefore(now)) {
            return Optional.empty();
        }
        var until = until();
        var end = until == null || until.plus(AFTERWARDS).isAfter(now) ? now : until.plus(AFTERWARDS);
        var oldest = end.minus(Span.LONGEST);
        return Optional.of(new Span(tested.first().isBefore(oldest) ? oldest : tested.first(), end))
                .filter(it -> it.from().isBefore(it.to()));
    }
}
