package io.bearhug.benchmarks.load.fold;

import io.bearhug.benchmarks.Options;
import java.time.Duration;
import java.util.Set;

/**
 * How much is folded.
 *
 * @param people whose browsers the events come from
 * @param history events of each before it is measured
 * @param events measured
 * @param patience until all must be read
 * @param rest after it, before idleness is measured: copies and timers come to an end
 * @param idle how long nothing is done, measured; zero if it is not
 */
record FoldSettings(int people, int history, int events, Duration patience, Duration rest, Duration idle) {

    static final Set<String> OPTIONS =
            Set.of("run", "through", "people", "history", "events", "patience", "rest", "idle");

    static FoldSettings of(Options options) {
        return new FoldSettings(
                options.number("people", 1_000, 1, 200_000),
                options.number("history", 20, 0, 200),
                options.number("events", 20_000, 100, 500_000),
                Duration.ofSeconds(options.number("patience", 300, 5, 3_600)),
                Duration.ofSeconds(options.number("rest", 60, 0, 3_600)),
                Duration.ofSeconds(options.number("idle", 0, 0, 3_600)));
    }
}
