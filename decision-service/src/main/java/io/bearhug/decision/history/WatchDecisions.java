package io.bearhug.decision.history;

import io.bearhug.contracts.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was decided in the last hour, for those who watch over the suite. */
@ApplicationScoped
public class WatchDecisions {

    private static final int MOST_NAMES = 20;

    private final DecisionLog log;
    private final Clock clock;

    WatchDecisions(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Series by outcome; breakdowns by action, by what silence was for, and by channel. */
    public Uni<Activity> lastHour() {
        var now = clock.instant();
        return log.counts(Activity.since(now))
                .map(counts -> Activity.of(now, outcomes(counts), rest(counts), Map.of()));
    }

    private static List<Activity.Count> outcomes(List<DecisionLog.Counted> counts) {
        return of(Tally.Kind.OUTCOME, counts).toList();
    }

    private static Map<String, List<Activity.Total>> rest(List<DecisionLog.Counted> counts) {
        var breakdowns = new HashMap<String, List<Activity.Total>>();
        for (var kind : List.of(Tally.Kind.ACTION, Tally.Kind.SILENCE, Tally.Kind.CHANNEL)) {
            breakdowns.put(kind.word(), totals(of(kind, counts)));
        }
        return breakdowns;
    }

    private static Stream<Activity.Count> of(Tally.Kind kind, List<DecisionLog.Counted> counts) {
        return counts.stream()
                .filter(it -> it.line().kind() == kind)
                .map(it -> new Activity.Count(it.line().minute(), it.line().name(), it.count()));
    }

    private static List<Activity.Total> totals(Stream<Activity.Count> counts) {
        return counts
                .collect(Collectors.groupingBy(Activity.Count::name, Collectors.summingLong(Activity.Count::count)))
                .entrySet()
                .stream()
                .map(it -> new Activity.Total(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingLong(Activity.Total::total)
                        .reversed()
                        .thenComparing(Activity.Total::name))
                .limit(MOST_NAMES)
                .toList();
    }
}
