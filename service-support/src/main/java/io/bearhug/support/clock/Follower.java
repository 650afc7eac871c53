package io.bearhug.support.clock;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;

/** Keeps what is known of a store as new as the store: a store that is away is asked again, and that is told. */
public final class Follower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cancellable ticking;

    private Follower(Cancellable ticking) {
        this.ticking = ticking;
    }

    /**
     * Reads once before it returns, unless the store is away or takes more than a minute; then again and again.
     *
     * @param what is followed, in the plural
     * @param beat from one time to the next; real time
     * @param refresh reads what is new
     */
    public static Follower of(String what, Duration beat, Supplier<Uni<Void>> refresh) {
        var complaint = what + " cannot be followed";
        Supplier<Uni<Void>> inTime =
                () -> refresh.get().ifNoItem().after(PATIENCE).fail();
        Ticker.told(complaint, inTime).await().indefinitely();
        return new Follower(Ticker.telling(complaint, beat, refresh));
    }

    @Override
    public void close() {
        ticking.cancel();
    }
}
