package io.bearhug.benchmarks.load.collect;

import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.traffic.Latency;
import java.util.List;
import java.util.Map;

/**
 * What {@code bench load collect} prints.
 *
 * @param benchmark its name
 * @param through whether the service was called directly or through the gateway; the floor always is
 * @param call batch or track
 * @param batch events in a request
 * @param connections requests under way at the same time, at most
 * @param rounds of each
 * @param openRate requests per second of the open rounds
 * @param service what the service did
 * @param floor what the floor did
 * @param ratio the service's figures divided by the floor's
 * @param floorFlags how the floor's JVM ran, as the service's did
 */
record CollectFigures(
        String benchmark,
        String through,
        String call,
        int batch,
        int connections,
        int rounds,
        int openRate,
        Measured service,
        Measured floor,
        Ratio ratio,
        List<String> floorFlags) {

    /**
     * What one of them did.
     *
     * @param eventsPerSecond the most that went through: median of the closed rounds
     * @param byRound each closed round
     * @param events taken in the closed rounds
     * @param closedLatency milliseconds by request while as much as goes through was sent
     * @param openLatency milliseconds by request at the open rate, from when it was due
     * @param closedErrors requests that were not taken, in closed rounds
     * @param openErrors the same in open rounds
     * @param cpuMillisPerEvent processor time of each process, until all have read the events
     */
    record Measured(
            double eventsPerSecond,
            List<Double> byRound,
            long events,
            Latency closedLatency,
            Latency openLatency,
            Map<String, Integer> closedErrors,
            Map<String, Integer> openErrors,
            Map<String, Double> cpuMillisPerEvent) {}

    /**
     * The service's divided by the floor's.
     *
     * @param eventsPerSecond that went through
     * @param cpuMillisPerEvent of identity-service, which also resolves them, and of the floor: other processes do not matter to it
     * @param openLatency at the open rate
     */
    record Ratio(double eventsPerSecond, double cpuMillisPerEvent, Latency.Ratio openLatency) {
        static Ratio of(Measured service, Measured floor) {
            return new Ratio(
                    Rounded.ratio(service.eventsPerSecond(), floor.eventsPerSecond()),
                    Rounded.ratio(
                            service.cpuMillisPerEvent().getOrDefault("identity-service", 0.0),
                            floor.cpuMillisPerEvent().getOrDefault("floor", 0.0)),
                    service.openLatency().over(floor.openLatency()));
        }
    }
}
