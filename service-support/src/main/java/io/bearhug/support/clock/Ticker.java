package io.bearhug.support.clock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does something again and again: one at a time, a beat late is left out. What fails must be told by itself. */
public final class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private Ticker() {}

    /**
     * Begins; what fails is told.
     *
     * @param complaint what is said of it before the failure's own words
     * @param beat from one time to the next; real time
     */
    public static Cancellable telling(String complaint, Duration beat, Supplier<Uni<Void>> action) {
        return every(beat, () -> told(complaint, action));
    }

    /** Does it once; a failure is told and goes no further. */
    static Uni<Void> told(String complaint, Supplier<Uni<Void>> action) {
        return Uni.createFrom().deferred(action::get).onFailure().recoverWithUni(failure -> {
            LOG.warnf("%s: %s", complaint, failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    /**
     * Begins.
     *
     * @param beat from one time to the next; real time
     */
    public static Cancellable every(Duration beat, Supplier<Uni<Void>> action) {
        return Multi.createFrom()
                .ticks()
                .every(beat)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        _ -> Uni.createFrom().deferred(action::get).onFailure().recoverWithNull())
                .subscribe()
                .with(_ -> {});
    }
}
