package io.bearhug.support.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Ends the meters with the application that made them. The registry belongs to the JVM and outlives an application in
 * it; a gauge left there keeps its name while what it measured is collected as garbage, and the gauge that the next
 * application makes under that name would never be shown.
 */
@ApplicationScoped
class MetersEnd {

    private final MeterRegistry meters;

    MetersEnd(MeterRegistry meters) {
        this.meters = meters;
    }

    /** After everything that may still count something. */
    void onStop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stop) {
        List.copyOf(meters.getMeters()).forEach(meters::remove);
    }
}
