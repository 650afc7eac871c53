package io.bearhug.delivery.edge.clockwork;

import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.sending.DueDeliveries;
import io.bearhug.delivery.sending.Handover;
import io.bearhug.delivery.sending.Sends;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what was done, and measures how long the oldest delivery has been overdue. Made at start, so that the first
 * scrape already finds its meters.
 */
@Startup
@ApplicationScoped
class Watchdog implements Sends {

    private final DueDeliveries deliveries;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong overdueMillis = new AtomicLong();

    Watchdog(DueDeliveries deliveries, Clock clock, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("bearhug.delivery.oldest.overdue", overdueMillis, millis -> millis.get() / 1_000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "5s")
    Uni<Void> measure() {
        return deliveries.oldestDue().invoke(this::note).replaceWithVoid();
    }

    private void note(Optional<Instant> oldest) {
        overdueMillis.set(
                oldest.map(due -> Duration.between(due, clock.instant()).toMillis())
                        .map(millis -> Math.max(0, millis))
                        .orElse(0L));
    }

    @Override
    public void ended(State.Ended end) {
        String reason =
                switch (end) {
                    case State.Skipped it -> it.reason().text();
                    case State.Failed it -> it.reason().text();
                    case State.HandedOver _, State.Expired _, State.Unknown _ -> "none";
                };
        meters.counter("bearhug.delivery.ended", "state", end.name().text(), "reason", reason)
                .increment();
    }

    @Override
    public void tried(Handover handover) {
        meters.counter("bearhug.delivery.attempts", "result", handover.name()).increment();
    }
}
