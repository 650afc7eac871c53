package io.bearhug.benchmarks.load.fold;

import io.bearhug.benchmarks.Rounded;
import java.util.Map;

/**
 * What {@code bench load fold} prints.
 *
 * @param benchmark its name
 * @param people whose browsers the events came from
 * @param history events of each before
 * @param events measured
 * @param seconds until everybody had read them
 * @param eventsPerSecond read by everybody, sharing the machine
 * @param cpuMillisPerEvent processor time of each process
 * @param foldedPerCoreSecond events context-service would fold with one processor of its own
 * @param redisBytesPerPerson what Redis takes more than before any of them came, for each
 * @param idlePercent of one processor that each process takes with all of them known and nothing to do; empty if not measured
 */
record FoldFigures(
        String benchmark,
        int people,
        int history,
        int events,
        double seconds,
        double eventsPerSecond,
        Map<String, Double> cpuMillisPerEvent,
        double foldedPerCoreSecond,
        long redisBytesPerPerson,
        Map<String, Double> idlePercent) {

    private static final double MILLIS = 1_000;

    static FoldFigures of(
            FoldSettings settings, double seconds, Map<String, Double> cpu, long redisBytes, Map<String, Double> idle) {
        double folding = cpu.getOrDefault("context-service", 0.0);
        return new FoldFigures(
                "load fold",
                settings.people(),
                settings.history(),
                settings.events(),
                Rounded.to(seconds, 3),
                Rounded.to(settings.events() / seconds, 1),
                cpu,
                folding == 0 ? 0 : Rounded.to(MILLIS / folding, 0),
                redisBytes / settings.people(),
                idle);
    }
}
