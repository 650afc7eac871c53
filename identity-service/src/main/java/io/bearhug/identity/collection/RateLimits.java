package io.bearhug.identity.collection;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One bucket per source on this instance. Sources are registered, so there is a bounded number of them. */
public final class RateLimits {

    private final TokenBucket.Rate usual;
    private final LongSupplier nanos;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param usual rate of a source that has none of its own
     * @param nanos a clock that never steps, such as {@link System#nanoTime}
     */
    public RateLimits(TokenBucket.Rate usual, LongSupplier nanos) {
        this.usual = usual;
        this.nanos = nanos;
    }

    /** Takes room for these events at the usual rate; if there is none, how long to wait. */
    public Optional<Duration> take(String source, int events) {
        return take(source, events, usual);
    }

    /** Takes room for these events at the source's own rate; if there is none, how long to wait. */
    public Optional<Duration> take(String source, int events, TokenBucket.Rate rate) {
        AtomicBoolean taken = new AtomicBoolean();
        TokenBucket left = buckets.compute(source, (_, bucket) -> {
            TokenBucket current = now(bucket, rate);
            taken.set(current.has(events, rate));
            return taken.get() ? current.without(events) : current;
        });
        return taken.get() ? Optional.empty() : Optional.of(left.until(events, rate));
    }

    private TokenBucket now(@Nullable TokenBucket bucket, TokenBucket.Rate rate) {
        long now = nanos.getAsLong();
        return bucket == null ? TokenBucket.full(rate, now) : bucket.refilled(rate, now);
    }
}
