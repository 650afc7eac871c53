package io.bearhug.decision.edge.metrics;

import io.bearhug.decision.appointments.Punctuality;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Appointments: {@code bearhug.appointments} by result, {@code bearhug.appointments.oldest.overdue} in seconds. Made at start, so that the
 * first scrape already finds them.
 */
@Startup
@ApplicationScoped
class AppointmentMeters implements Punctuality {

    private final MeterRegistry meters;
    private final AtomicLong overdueMillis = new AtomicLong();

    AppointmentMeters(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("bearhug.appointments.oldest.overdue", overdueMillis, millis -> millis.get() / 1_000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void kept() {
        count("kept");
    }

    @Override
    public void failed() {
        count("failed");
    }

    private void count(String result) {
        meters.counter("bearhug.appointments", "result", result).increment();
    }

    @Override
    public void overdue(Duration overdue) {
        overdueMillis.set(overdue.toMillis());
    }
}
