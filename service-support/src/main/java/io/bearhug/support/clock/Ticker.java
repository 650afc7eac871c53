package io.bearhug.support.clock;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;

/** Does something again and again: one at a time, a beat late is left out. What fails must be told by itself. */
public final class Ticker {

    private Ticker() {}

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
