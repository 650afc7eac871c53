package io.bearhug.benchmarks.load.skew;

import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.traffic.Latency;
import java.util.Map;

/**
 * What {@code bench load skew} prints.
 *
 * @param benchmark its name
 * @param through whether services were called directly or through the gateway
 * @param names seen on one cookie
 * @param events of one person
 * @param floodRate events per second of both
 * @param before what the others met before
 * @param during what they met meanwhile
 * @param decideP99Ratio the others' 99th percentile of decisions, during by before
 * @param seenP99Ratio the same of facts seen in queries
 * @param refused batches of the flood that were not taken
 * @param drainSeconds after the last event of the flood until all was read; negative if it was not
 * @param memoryBefore of identity-service in megabytes
 * @param memoryAfter the same when all was read
 */
record SkewFigures(
        String benchmark,
        String through,
        int names,
        int events,
        int floodRate,
        Others before,
        Others during,
        double decideP99Ratio,
        double seenP99Ratio,
        Map<String, Integer> refused,
        double drainSeconds,
        Memory memoryBefore,
        Memory memoryAfter) {

    /**
     * What other people meet.
     *
     * @param decide milliseconds of a decision, from when it was due
     * @param answers decisions by what they came to
     * @param errors questions without a decision
     * @param seen milliseconds from the answer to a fact until a query shows it
     * @param unseen facts that no query showed in time
     */
    record Others(
            Latency decide, Map<String, Integer> answers, Map<String, Integer> errors, Latency seen, int unseen) {}

    /**
     * Memory of a process.
     *
     * @param heap in use, garbage included
     * @param resident as the system counts it; 0 where it does not tell
     */
    record Memory(int heap, int resident) {}

    static double ratio(Latency during, Latency before) {
        return Rounded.ratio(during.p99(), before.p99());
    }
}
