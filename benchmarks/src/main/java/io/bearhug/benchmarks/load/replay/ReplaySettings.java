package io.bearhug.benchmarks.load.replay;

import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Pace;
import java.time.Duration;
import java.util.Set;

/**
 * How decisions are taken again.
 *
 * @param decisions at most, the newest first
 * @param connections replays under way at the same time, at most
 */
record ReplaySettings(int decisions, int connections) {

    static final Set<String> OPTIONS = Set.of("run", "through", "decisions", "connections");

    private static final Duration LONGEST = Duration.ofMinutes(30);

    static ReplaySettings of(Options options) {
        return new ReplaySettings(
                options.number("decisions", 1_000, 1, 1_000_000), options.number("connections", 8, 1, 64));
    }

    Pace pace(int found) {
        return new BackToBack(found, LONGEST);
    }
}
