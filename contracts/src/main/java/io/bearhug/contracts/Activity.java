package io.bearhug.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service did lately, minute by minute: the figures behind the console's first screen.
 *
 * @param from start of the first minute
 * @param to end of the last minute, which is still running
 * @param series by kind, the largest first
 * @param breakdowns totals by something else, such as the reason of a skip; the largest first
 * @param gauges how things stand now, each with its unit as the last word of its name
 */
public record Activity(
        Instant from,
        Instant to,
        List<Series> series,
        Map<String, List<Total>> breakdowns,
        Map<String, Double> gauges) {

    /** Minutes that are looked back on. */
    public static final int MINUTES = 60;

    /** Series that are told apart. */
    public static final int MOST_SERIES = 12;

    public Activity {
        series = Lists.copy(series);
        breakdowns = Lists.copy(breakdowns);
        gauges = Lists.copy(gauges);
    }

    /**
     * How often a kind of thing happened.
     *
     * @param name of the kind
     * @param total over all minutes
     * @param minutes count of each minute, the oldest first
     */
    public record Series(String name, long total, List<Long> minutes) {
        public Series {
            minutes = Lists.copy(minutes);
        }
    }

    /**
     * How often something happened in all.
     *
     * @param name of what
     * @param total number
     */
    public record Total(String name, long total) {}

    /**
     * A count of one minute, as stores keep them.
     *
     * @param minute its start
     * @param name of the kind
     * @param count how often
     */
    public record Count(Instant minute, String name, long count) {}

    /** Start of the first minute to look at. */
    public static Instant since(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1L));
    }

    /** The hour up to now from counts by minute; counts of other minutes are left out. */
    public static Activity of(
            Instant now, List<Count> counts, Map<String, List<Total>> breakdowns, Map<String, Double> gauges) {
        Instant since = since(now);
        Map<String, long[]> byName = new LinkedHashMap<>();
        for (Count count : counts) {
            long minute = Duration.between(since, count.minute()).toMinutes();
            if (!count.minute().isBefore(since) && minute < MINUTES) {
                byName.computeIfAbsent(count.name(), _ -> new long[MINUTES])[(int) minute] += count.count();
            }
        }
        List<Series> series = new ArrayList<>();
        byName.forEach((name, minutes) -> series.add(series(name, minutes)));
        series.sort(Comparator.comparingLong(Series::total).reversed().thenComparing(Series::name));
        return new Activity(since, since.plus(Duration.ofMinutes(MINUTES)), few(series), breakdowns, gauges);
    }

    /** The largest, and all others as one: names may come from outside. */
    private static List<Series> few(List<Series> series) {
        if (series.size() <= MOST_SERIES) {
            return series;
        }
        long[] minutes = new long[MINUTES];
        for (Series other : series.subList(MOST_SERIES - 1, series.size())) {
            for (int minute = 0; minute < MINUTES; minute++) {
                minutes[minute] += other.minutes().get(minute);
            }
        }
        List<Series> few = new ArrayList<>(series.subList(0, MOST_SERIES - 1));
        few.add(series("other", minutes));
        return few;
    }

    private static Series series(String name, long[] minutes) {
        List<Long> counts = java.util.Arrays.stream(minutes).boxed().toList();
        return new Series(name, counts.stream().mapToLong(Long::longValue).sum(), counts);
    }
}
