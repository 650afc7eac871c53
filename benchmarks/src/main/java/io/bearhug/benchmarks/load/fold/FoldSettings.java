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
 */
record FoldSettings(int people, int history, int events, Duration patience) {

    static final Set<String> OPTIONS = Set.of("run", "through", "people", "history", "events", "patience");

    static FoldSettings of(Options options) {
        return new FoldSettings(
                options.number("people", 1_000, 1, 50_000),
                options.number("history", 20, 0, 200),
                options.number("events", 20_000, 100, 500_000),
                Duration.ofSeconds(options.number("patience", 300, 5, 3_600)));
    }
}
