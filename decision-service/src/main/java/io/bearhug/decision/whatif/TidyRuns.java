package io.bearhug.decision.whatif;

import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets go of simulations and evaluations that are old, and of what came of acts long ago. */
@ApplicationScoped
public class TidyRuns {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LOOK = Duration.ofMinutes(10);

    /** As long as anything may still be said of how acts were drawn. */
    private static final Duration TAUGHT_KEPT = Duration.ofDays(180);

    private final Runs runs;
    private final Taught taught;
    private final Clock clock;
    private volatile @Nullable Cancellable ticking;

    TidyRuns(Runs runs, Taught taught, Clock clock) {
        this.runs = runs;
        this.taught = taught;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        ticking = Ticker.telling("old simulations cannot be let go", LOOK, this::tidy);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (ticking != null) {
            ticking.cancel();
        }
    }

    /** Looks for old ones. */
    public Uni<Void> tidy() {
        return runs.tidy(clock.instant().minus(KEPT))
                .chain(() -> taught.tidy(clock.instant().minus(TAUGHT_KEPT)));
    }
}
