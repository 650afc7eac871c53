package io.bearhug.identity.rejects;

import io.bearhug.identity.collection.RateLimits;
import io.bearhug.identity.collection.TokenBucket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Keeps refused events, out of the way of those who send. */
@ApplicationScoped
public class KeepRejects {

    private static final int BATCH = 200;

    /** One source cannot fill the others' room: it may have this many kept in a second, this many at once. */
    private static final TokenBucket.Rate SHARE = new TokenBucket.Rate(50, 500);

    private final RejectLog log;
    private final RejectLimits limits;
    private final RejectBuffer buffer;
    private final RateLimits shares = new RateLimits(SHARE, System::nanoTime);
    private final Clock clock;

    KeepRejects(RejectLog log, RejectLimits limits, Clock clock) {
        this.log = log;
        this.limits = limits;
        this.buffer = new RejectBuffer(limits.waiting(), limits.waitingBytes());
        this.clock = clock;
    }

    /** Takes a refused event, to be stored soon; false if it was dropped. Returns at once. */
    public boolean offer(Reject reject) {
        return shares.take(reject.stamp().source(), 1).isEmpty() && buffer.offer(reject);
    }

    /** Stores what waits. What could not be stored goes on waiting. To be called by one at a time. */
    public Uni<Void> store() {
        List<Reject> next = buffer.oldest(BATCH);
        return next.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.keep(next).flatMap(_ -> {
                    buffer.stored(next.size());
                    return store();
                });
    }

    /** Forgets what is old or too much. */
    public Uni<Void> trim() {
        return log.trim(clock.instant().minus(limits.time()), limits.perSource(), limits.bytesPerSource());
    }
}
