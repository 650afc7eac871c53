package io.bearhug.decision.appointments;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Looks for appointments that are due, from when what is stored may be read until the service stops. */
@ApplicationScoped
public class AppointmentRounds {

    private final KeepAppointments appointments;
    private final DecisionConfig.Appointments config;
    private volatile List<Cancellable> running = List.of();

    AppointmentRounds(KeepAppointments appointments, DecisionConfig config) {
        this.appointments = appointments;
        this.config = config.appointments();
    }

    /** Begins; once. */
    public void start() {
        running = List.of(Ticker.telling("appointments cannot be kept now", config.look(), appointments::look));
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.forEach(Cancellable::cancel);
    }
}
