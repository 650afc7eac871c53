package io.bearhug.decision.edge.metrics;

import io.bearhug.contracts.Decision;
import io.bearhug.decision.arbitration.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts decisions: {@code bearhug.decisions} by outcome (the share of silence follows), {@code bearhug.decisions.degraded} by part,
 * {@code bearhug.ledger.conflicts} for races lost.
 */
@ApplicationScoped
class DecisionMeters implements Watch {

    private final MeterRegistry meters;

    DecisionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void decided(Decision decision) {
        decision.answers().forEach(it -> meters.counter(
                        "bearhug.decisions",
                        "outcome",
                        it.outcome().name().toLowerCase(Locale.ROOT),
                        "channel",
                        decision.channel())
                .increment());
        decision.degraded().forEach(part -> meters.counter("bearhug.decisions.degraded", "part", part)
                .increment());
    }

    @Override
    public void refused(int reservations) {
        meters.counter("bearhug.ledger.conflicts").increment(reservations);
    }
}
