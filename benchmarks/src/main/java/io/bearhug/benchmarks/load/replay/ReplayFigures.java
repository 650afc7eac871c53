package io.bearhug.benchmarks.load.replay;

import io.bearhug.benchmarks.load.traffic.Latency;
import java.util.List;
import java.util.Map;

/**
 * What {@code bench load replay} prints.
 *
 * @param benchmark its name
 * @param through whether the service was called directly or through the gateway
 * @param connections under way at the same time, at most
 * @param decisions that were found in the log
 * @param equal that came out the same
 * @param differing that did not
 * @param untaken that were not taken again, for want of time
 * @param errors replays without an answer
 * @param seconds all replays took
 * @param perSecond replays answered
 * @param latency of a replay, in milliseconds
 * @param differences the first answers that say which differ, and where
 */
record ReplayFigures(
        String benchmark,
        String through,
        int connections,
        int decisions,
        int equal,
        int differing,
        int untaken,
        Map<String, Integer> errors,
        double seconds,
        double perSecond,
        Latency latency,
        List<String> differences) {

    ReplayFigures {
        errors = Map.copyOf(errors);
        differences = List.copyOf(differences);
    }

    /** Whether there were any, and all came out the same. */
    boolean allEqual() {
        return decisions > 0 && equal == decisions;
    }
}
