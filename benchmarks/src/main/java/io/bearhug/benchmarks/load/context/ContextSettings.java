package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.Schedule;
import java.util.Optional;
import java.util.Set;

/**
 * How contexts are looked at.
 *
 * @param people who are known before
 * @param queries measured
 * @param warmUp queries before
 * @param rate queries per second
 * @param connections queries under way at the same time, at most
 * @param probes facts whose way into the context is measured
 * @param probeRate of those facts per second
 * @param rounds of questions asked back to back, in turns with the floor; 0 for none
 * @param used people whose interest, and then its end, is looked for in decisions
 */
record ContextSettings(
        int people,
        int queries,
        int warmUp,
        int rate,
        int connections,
        int probes,
        int probeRate,
        int rounds,
        int used) {

    static final Set<String> OPTIONS = Set.of(
            "run",
            "through",
            "people",
            "queries",
            "warm-up",
            "rate",
            "connections",
            "probes",
            "probe-rate",
            "rounds",
            "used");

    static ContextSettings of(Options options) {
        return new ContextSettings(
                options.number("people", 100, 1, 5_000),
                options.number("queries", 1_000, 1, 100_000),
                options.number("warm-up", 300, 0, 20_000),
                options.number("rate", 50, 1, 5_000),
                options.number("connections", 16, 1, 64),
                options.number("probes", 100, 0, 10_000),
                options.number("probe-rate", 5, 1, 100),
                options.number("rounds", 3, 0, 20),
                options.number("used", 20, 0, 1_000));
    }

    /** Empty when no fact is to be followed. */
    Optional<Schedule> facts() {
        return probes == 0 ? Optional.empty() : Optional.of(Schedule.even(probeRate, probes));
    }

    Schedule pace() {
        return Schedule.even(rate, queries);
    }
}
