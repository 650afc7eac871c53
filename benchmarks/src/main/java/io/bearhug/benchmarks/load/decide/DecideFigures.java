package io.bearhug.benchmarks.load.decide;

import io.bearhug.benchmarks.load.floor.Turns;
import io.bearhug.benchmarks.load.traffic.Latency;
import java.util.Map;

/**
 * What {@code bench load decide} prints.
 *
 * @param benchmark its name
 * @param through whether the service was called directly or through the gateway
 * @param arrivals even, random or closed
 * @param rate asked for per second; 0 for as many as go through
 * @param connections under way at the same time, at most
 * @param people known before
 * @param warmUp decisions before it was measured
 * @param seconds from the first call to the last answer
 * @param perSecond decisions answered
 * @param latency in milliseconds, from when a question was due
 * @param answers decisions by what they came to
 * @param degraded decisions that had to do without something
 * @param errors questions without a decision
 * @param unsent questions that were never asked since those before took too long
 * @param throughput of questions asked back to back, in turns with the floor
 * @param cpuMillisPerDecision processor time of each process, whatever it did meanwhile, by decision
 */
record DecideFigures(
        String benchmark,
        String through,
        String arrivals,
        int rate,
        int connections,
        int people,
        int warmUp,
        double seconds,
        double perSecond,
        Latency latency,
        Map<String, Integer> answers,
        int degraded,
        Map<String, Integer> errors,
        int unsent,
        Turns.Figures throughput,
        Map<String, Double> cpuMillisPerDecision) {}
