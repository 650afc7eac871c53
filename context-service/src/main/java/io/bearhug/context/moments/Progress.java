package io.bearhug.context.moments;

import io.bearhug.context.moments.Patterns.Recognised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a pattern has come for somebody. */
sealed interface Progress {

    /** Nothing worth waiting for. */
    record Nothing() implements Progress {}

    /**
     * It is not true yet and will be if nothing comes between.
     *
     * @param until when to look again
     */
    record Waiting(Instant until) implements Progress {}

    /**
     * It is true.
     *
     * @param matches what made it true, the oldest first; none in the cool-down of another
     * @param next when to look again, empty for never
     */
    record True(List<Match> matches, Optional<Instant> next) implements Progress {
        public True {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Looks at a pattern.
     *
     * @param sight of the merged person
     * @param before what was said of it already
     */
    static Progress of(Recognised recognised, Sight sight, Quiet before) {
        var quiet = before;
        var ripe = new ArrayList<Match>();
        for (var match : recognised.pattern().matches(sight)) {
            if (match.over().isAfter(sight.now()) && !quiet.covers(match, recognised.id(match))) {
                if (match.ripe().isAfter(sight.now())) {
                    return ripe.isEmpty() ? new Waiting(match.ripe()) : new True(ripe, Optional.of(match.ripe()));
                }
                ripe.add(match);
                quiet = quiet.and(recognised.said(match));
            }
        }
        return ripe.isEmpty() ? new Nothing() : new True(ripe, Optional.empty());
    }
}
