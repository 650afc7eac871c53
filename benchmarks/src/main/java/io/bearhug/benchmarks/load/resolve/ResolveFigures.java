package io.bearhug.benchmarks.load.resolve;

import java.util.Map;

/**
 * What {@code bench load resolve} prints.
 *
 * @param benchmark its name
 * @param people who came as visitors, signed in and proved an address
 * @param events with news, three for each
 * @param takenSeconds until the front door had taken all
 * @param seconds until the topic of persons had shown everybody with all three names, from the first event on
 * @param eventsPerSecond resolved
 * @param resolved people of whom all was found; all of them, if it went well
 * @param cpuMillisPerEvent processor time of each process
 * @param known events sent afterwards that said nothing new
 * @param knownSeconds until everybody had read those
 * @param written rows written for them by table of identity-service's database; the keeping of sources' keys aside, none are expected
 * @param cpuMillisPerKnownEvent processor time of each process
 */
record ResolveFigures(
        String benchmark,
        int people,
        int events,
        double takenSeconds,
        double seconds,
        double eventsPerSecond,
        int resolved,
        Map<String, Double> cpuMillisPerEvent,
        int known,
        double knownSeconds,
        Map<String, Long> written,
        Map<String, Double> cpuMillisPerKnownEvent) {}
