package io.bearhug.identity.edge.rest;

import io.bearhug.identity.collection.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what came and what became of it, per source. Never a name of a person. */
@Singleton
class CollectionMeters {

    private final MeterRegistry meters;

    CollectionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String source, Intake intake) {
        switch (intake) {
            case Intake.Accepted accepted -> {
                String type = accepted.event().type().name().toLowerCase(Locale.ROOT);
                meters.counter("bearhug.events.accepted", "source", source, "type", type)
                        .increment();
                if (accepted.blocked() > 0) {
                    meters.counter("bearhug.identifiers.blocked", "source", source)
                            .increment(accepted.blocked());
                }
            }
            case Intake.Rejected _ ->
                meters.counter("bearhug.events.rejected", "source", source).increment();
        }
    }

    void limited(String source, int events) {
        meters.counter("bearhug.events.limited", "source", source).increment(events);
    }
}
