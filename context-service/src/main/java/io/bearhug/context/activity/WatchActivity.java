package io.bearhug.context.activity;

import io.bearhug.contracts.Activity;
import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Counts what arrives by the minute in which it is folded. A figure to look at, not to reckon with: a record that is read again after a
 * crash counts again, and a count that fails holds nothing up.
 */
@ApplicationScoped
public class WatchActivity {

    private static final Logger LOG = Logger.getLogger(WatchActivity.class);
    private static final String UNKNOWN = "unknown";

    private final ActivityCounts counts;
    private final Clock clock;

    WatchActivity(ActivityCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** Counts these. */
    public Uni<Void> saw(List<Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return counts.add(clock.instant().truncatedTo(ChronoUnit.MINUTES), byChannel(events))
                .onFailure()
                .invoke(failure -> LOG.debugf("not counted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    static Map<String, Long> byChannel(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.channel() == null ? UNKNOWN : event.channel(), Collectors.counting()));
    }

    /** The last hour. */
    public Uni<Activity> lastHour() {
        Instant now = clock.instant();
        Instant since = Activity.since(now);
        List<Instant> minutes = IntStream.range(0, Activity.MINUTES)
                .mapToObj(minute -> since.plus(Duration.ofMinutes(minute)))
                .toList();
        return counts.of(minutes).map(found -> Activity.of(now, found, Map.of(), Map.of()));
    }
}
