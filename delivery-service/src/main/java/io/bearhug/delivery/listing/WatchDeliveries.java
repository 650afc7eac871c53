package io.bearhug.delivery.listing;

import io.bearhug.contracts.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What became of deliveries in the last hour, for those who watch over the suite. */
@ApplicationScoped
public class WatchDeliveries {

    private final DeliveryFigures figures;
    private final Clock clock;

    WatchDeliveries(DeliveryFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Series by state; breakdowns by reason of skips and failures; how late the latest is. */
    public Uni<Activity> lastHour() {
        Instant now = clock.instant();
        return figures.since(Activity.since(now))
                .map(found -> Activity.of(
                        now,
                        found.states(),
                        Map.of("skips", found.skips(), "failures", found.failures()),
                        Map.of(
                                "deadLetters",
                                (double) found.deadLetters(),
                                "oldestOverdueSeconds",
                                overdueSeconds(found, now))));
    }

    private static double overdueSeconds(DeliveryFigures.Figures found, Instant now) {
        Instant due = found.oldestDue();
        return due == null || due.isAfter(now) ? 0 : Duration.between(due, now).toMillis() / 1_000.0;
    }
}
