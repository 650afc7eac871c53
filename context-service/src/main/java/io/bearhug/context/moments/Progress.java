package io.bearhug.context.moments;

import io.bearhug.context.moments.Pattern.Match;
import java.time.Duration;
import java.time.Instant;

/** How far a pattern has come for somebody. */
sealed interface Progress {

    /** Nothing worth waiting for. */
    record Nothing() implements Progress {}

    /**
     * Everything has come that must; what must not come still has time to.
     *
     * @param until when to look again
     */
    record Waiting(Instant until) implements Progress {}

    /**
     * It is true.
     *
     * @param match what made it true
     */
    record True(Match match) implements Progress {}

    /**
     * Looks at a pattern.
     *
     * @param sight of the merged person
     * @param quietUntil end of the last cool-down: what came true before it is not said
     * @param keepsFor how long a moment is worth acting on: what came true longer ago is not said any more
     */
    static Progress of(Pattern pattern, Pattern.Sight sight, Instant quietUntil, Duration keepsFor) {
        return pattern.matches(sight).stream()
                .filter(match -> match.ripe().isAfter(quietUntil))
                .filter(match -> match.ripe().plus(keepsFor).isAfter(sight.now()))
                .findFirst()
                .map(match -> at(match, sight.now()))
                .orElseGet(Nothing::new);
    }

    private static Progress at(Match match, Instant now) {
        return match.ripe().isAfter(now) ? new Waiting(match.ripe()) : new True(match);
    }
}
