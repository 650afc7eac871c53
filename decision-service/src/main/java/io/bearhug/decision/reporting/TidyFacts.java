package io.bearhug.decision.reporting;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Tidies facts again and again, from when what is stored may be read until the service stops. */
@ApplicationScoped
public class TidyFacts {

    private final KeepFacts facts;
    private final DecisionConfig.Reports config;
    private volatile @Nullable Cancellable running;

    TidyFacts(KeepFacts facts, DecisionConfig config) {
        this.facts = facts;
        this.config = config.reports();
    }

    /** Begins; once. */
    public void start() {
        running = Ticker.telling("facts for reports cannot be tidied now", config.tidy(), facts::tidy);
    }

    void onStop(@Observes ShutdownEvent stop) {
        var ticking = running;
        if (ticking != null) {
            ticking.cancel();
        }
    }
}
