package io.bearhug.context.fold;

import java.time.Duration;
import java.time.Instant;

/**
 * A sum whose parts halve again and again: Σ wᵢ·2^(−ageᵢ/halfLife).
 *
 * @param sum as of {@code at}
 * @param at the newest part's time
 */
public record Decayed(double sum, Instant at) {

    /** With one more part, in whatever order they come. */
    Decayed plus(double weight, Instant time, Duration halfLife) {
        return time.isAfter(at)
                ? new Decayed(at(time, halfLife) + weight, time)
                : new Decayed(sum + weight * share(time, at, halfLife), at);
    }

    /** The sum as of an instant. */
    public double at(Instant now, Duration halfLife) {
        return sum * share(at, now, halfLife);
    }

    /** What is left at an instant of something from then: 2^(−age/halfLife); all of it while it is not yet past. */
    public static double share(Instant then, Instant now, Duration halfLife) {
        double age = Math.max(0, Duration.between(then, now).toMillis());
        return Math.pow(2, -age / Math.max(1, halfLife.toMillis()));
    }
}
