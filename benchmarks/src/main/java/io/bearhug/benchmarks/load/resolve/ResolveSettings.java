package io.bearhug.benchmarks.load.resolve;

import io.bearhug.benchmarks.Options;
import java.time.Duration;
import java.util.Set;

/**
 * How much is resolved.
 *
 * @param people who come as visitors, sign in and prove an address: three events with news each
 * @param known events that say nothing new, sent afterwards
 * @param patience until all must be resolved
 */
record ResolveSettings(int people, int known, Duration patience) {

    static final Set<String> OPTIONS = Set.of("run", "through", "people", "known", "patience");

    static ResolveSettings of(Options options) {
        return new ResolveSettings(
                options.number("people", 1_000, 1, 50_000),
                options.number("known", 3_000, 0, 200_000),
                Duration.ofSeconds(options.number("patience", 300, 5, 3_600)));
    }
}
