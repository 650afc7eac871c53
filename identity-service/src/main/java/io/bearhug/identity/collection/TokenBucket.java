package io.bearhug.identity.collection;

import java.time.Duration;

/**
 * How much a source may still send.
 *
 * @param tokens one per event
 * @param atNanos when that was so, on a clock that never steps
 */
public record TokenBucket(double tokens, long atNanos) {

    private static final double NANOS = 1e9;

    /**
     * How fast it refills and how much it holds.
     *
     * @param perSecond events
     * @param burst events at most at once
     */
    public record Rate(double perSecond, double burst) {}

    /** A full one. */
    public static TokenBucket full(Rate rate, long nowNanos) {
        return new TokenBucket(rate.burst(), nowNanos);
    }

    /** As it is now. */
    public TokenBucket refilled(Rate rate, long nowNanos) {
        double grown = tokens + Math.max(0, nowNanos - atNanos) / NANOS * rate.perSecond();
        return new TokenBucket(Math.min(rate.burst(), grown), nowNanos);
    }

    /** Whether it has this many. More than it can hold is let through when it is full. */
    public boolean has(int events, Rate rate) {
        return tokens >= Math.min(events, rate.burst());
    }

    /** With this many taken out. */
    public TokenBucket without(int events) {
        return new TokenBucket(tokens - events, atNanos);
    }

    /** How long until it has this many. */
    public Duration until(int events, Rate rate) {
        double missing = Math.min(events, rate.burst()) - tokens;
        return Duration.ofMillis(Math.max(0, Math.round(missing / rate.perSecond() * 1_000)));
    }
}
