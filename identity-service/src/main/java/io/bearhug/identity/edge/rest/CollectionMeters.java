package io.bearhug.identity.edge.rest;

import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.trackingplans.PlanMode;
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
                String type = word(accepted.event().type());
                meters.counter("bearhug.events.accepted", "source", source, "type", type)
                        .increment();
                if (accepted.blocked() > 0) {
                    meters.counter("bearhug.identifiers.blocked", "source", source)
                            .increment(accepted.blocked());
                }
                if (accepted.verdict() != null) {
                    unplanned(source, word(accepted.verdict().mode()));
                }
            }
            case Intake.Rejected rejected -> {
                meters.counter("bearhug.events.rejected", "source", source, "reason", word(rejected.reason()))
                        .increment();
                if (rejected.reason() == Intake.Reason.PLAN) {
                    unplanned(source, word(PlanMode.REJECT));
                }
            }
        }
    }

    private void unplanned(String source, String mode) {
        meters.counter("bearhug.events.unplanned", "source", source, "mode", mode)
                .increment();
    }

    void repeated(String source, int events) {
        if (events > 0) {
            meters.counter("bearhug.events.repeated", "source", source).increment(events);
        }
    }

    void dropped(String source) {
        meters.counter("bearhug.rejects.dropped", "source", source).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void limited(String source, int events) {
        meters.counter("bearhug.events.limited", "source", source).increment(events);
    }
}
