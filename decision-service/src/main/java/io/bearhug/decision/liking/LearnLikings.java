package io.bearhug.decision.liking;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Learns from what people took, again and again, as long as there is anything new. */
@ApplicationScoped
public class LearnLikings {

    private final LikingStore store;
    private final CurrentCatalogue catalogue;
    private final DecisionConfig.Recommendation config;
    private final Clock clock;
    private volatile @Nullable Cancellable running;

    LearnLikings(LikingStore store, CurrentCatalogue catalogue, DecisionConfig config, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.config = config.recommendation();
        this.clock = clock;
    }

    /** Begins; once. */
    public void start() {
        running = Ticker.telling("nothing can be learned of items now", config.look(), () -> learn().replaceWithVoid());
    }

    void onStop(@Observes ShutdownEvent stop) {
        var now = running;
        if (now != null) {
            now.cancel();
        }
    }

    /** Learns; nothing before there is a catalogue, which says whose data may be used. */
    public Uni<Boolean> learn() {
        var inForce = catalogue.current();
        return inForce.actions().isEmpty()
                ? Uni.createFrom().item(false)
                : store.learn(
                        clock.instant().minus(config.keep()),
                        Grounds.of(inForce.catalogue()),
                        new Learner(config.items(), config.easeItems()));
    }
}
