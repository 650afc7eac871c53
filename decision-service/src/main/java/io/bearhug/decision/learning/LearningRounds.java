package io.bearhug.decision.learning;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What is done again and again to learn, from when what is stored may be read until the service stops. */
@ApplicationScoped
public class LearningRounds {

    private final Learning learning;
    private final WatchPlaces places;
    private final DecisionConfig.Learning config;
    private volatile List<Cancellable> running = List.of();

    LearningRounds(Learning learning, WatchPlaces places, DecisionConfig config) {
        this.learning = learning;
        this.places = places;
        this.config = config.learning();
    }

    /** Begins; once. */
    public void start() {
        running = List.of(
                Ticker.telling("nothing can be learned now", config.look(), learning::look),
                Ticker.telling("places cannot be watched now", config.guard(), places::watch));
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.forEach(Cancellable::cancel);
    }
}
