package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.floor.Turns;
import io.bearhug.benchmarks.load.traffic.Latency;
import java.util.Map;

/**
 * What {@code bench load context} prints. Latencies are in milliseconds.
 *
 * @param benchmark its name
 * @param through whether the services were called directly or through the gateway
 * @param rate queries asked for per second
 * @param connections under way at the same time, at most
 * @param people known before
 * @param query of a query, from when it was due
 * @param perSecond queries answered
 * @param errors queries without an answer
 * @param throughput of questions asked back to back, in turns with the floor
 * @param seen from the answer to a fact until a query shows it, the looks in between included
 * @param unseen facts that no query showed in time
 * @param used from the answer to what makes somebody interested until a decision takes it into account
 * @param gone from the answer to what ends the interest until no decision does
 * @param unused people for whom one of both did not come in time
 * @param cpuMillisPerQuery processor time of each process during the queries
 */
record ContextFigures(
        String benchmark,
        String through,
        int rate,
        int connections,
        int people,
        Latency query,
        double perSecond,
        Map<String, Integer> errors,
        Turns.Figures throughput,
        Latency seen,
        int unseen,
        Latency used,
        Latency gone,
        int unused,
        Map<String, Double> cpuMillisPerQuery) {}
