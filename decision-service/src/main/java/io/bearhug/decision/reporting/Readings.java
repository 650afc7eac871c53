package io.bearhug.decision.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the first page of a list said of its whole time, for the pages after it: turning a page costs that page. A first page is always made anew, so
 * nobody who begins to read is told what was; and an instance that has not made the first page makes the figures itself. Figures name nobody.
 */
final class Readings {

    /** Reading a list takes no longer; who comes back later gets new figures with their page. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** Lists that are read at the same time; beyond these, the one begun first is made again. */
    static final int MOST = 50;

    private final Map<Span, Reading> begun = new LinkedHashMap<>();

    private record Reading(UnderservedReport report, Instant at) {}

    /** Somebody begins to read. */
    synchronized void begin(Span span, UnderservedReport report, Instant now) {
        begun.values().removeIf(it -> it.at().plus(KEPT).isBefore(now));
        begun.remove(span);
        if (begun.size() >= MOST) {
            begun.remove(begun.keySet().iterator().next());
        }
        begun.put(span, new Reading(report, now));
    }

    /** What was said when it was begun. */
    synchronized Optional<UnderservedReport> of(Span span, Instant now) {
        return Optional.ofNullable(begun.get(span))
                .filter(it -> !it.at().plus(KEPT).isBefore(now))
                .map(Reading::report);
    }
}
