package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.lifecycle.State;
import java.time.Duration;
import java.time.Instant;

/** Where a delivery stands after a try. */
public final class AfterAttempt {

    private AfterAttempt() {}

    /**
     * How often and how long to try.
     *
     * @param attempts most tries of a delivery
     * @param firstPause upper bound of the pause after the first try; it doubles from try to try
     * @param longestPause upper bound of any pause
     */
    public record Limits(int attempts, Duration firstPause, Duration longestPause) {}

    /**
     * The state that follows.
     *
     * @param dice from 0 to just under 1; pauses are drawn with full jitter, so that many do not come back at once
     */
    public static State decide(State.Attempting state, Handover handover, Limits limits, Window window, double dice) {
        return switch (handover) {
            case Handover.Accepted _ -> state.handOver();
            case Handover.NoAnswer _ -> state.loseTrack();
            case Handover.Refused refused -> state.fail(refused.reason());
            case Handover.TryAgain _ -> retry(state, limits, window, dice);
        };
    }

    /**
     * The time that is left.
     *
     * @param now by the suite's clock
     * @param sendBefore after which the message is stale
     */
    public record Window(Instant now, Instant sendBefore) {}

    private static State retry(State.Attempting state, Limits limits, Window window, double dice) {
        if (state.attempts() >= limits.attempts()) {
            return state.fail(FailureReason.ATTEMPTS_EXHAUSTED);
        }
        Instant at = window.now().plus(pause(state.attempts(), limits, dice));
        return at.isBefore(window.sendBefore()) ? state.retry(at) : state.expire();
    }

    /** Full jitter: anything between nothing and the bound, which doubles from try to try. */
    static Duration pause(int attempts, Limits limits, double dice) {
        int doublings = Math.min(attempts - 1, 30);
        long bound = Math.min(
                limits.longestPause().toMillis(),
                Math.multiplyExact(limits.firstPause().toMillis(), 1L << doublings));
        return Duration.ofMillis((long) (bound * dice));
    }
}
