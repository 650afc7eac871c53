package io.bearhug.context.view;

import io.bearhug.context.fold.Bounds;
import io.bearhug.context.fold.OldCount;
import io.bearhug.contracts.context.LiveContext.EventCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often they did what, in all and by day. */
final class Counts {

    private static final int MOST_RECENT = 20;

    private Counts() {}

    static Map<String, EventCount> of(Merged merged) {
        var recent = new TreeMap<String, List<Instant>>();
        for (var placed : merged.notes().reversed()) {
            recent.computeIfAbsent(placed.note().kind(), _ -> new ArrayList<>())
                    .add(placed.note().at());
        }
        var counts = new TreeMap<String, EventCount>();
        recent.forEach((kind, times) -> counts.put(kind, count(times)));
        merged.aged()
                .forEach(aged -> aged.counts().forEach((kind, old) -> counts.merge(kind, count(old), Counts::both)));
        return counts;
    }

    private static EventCount count(List<Instant> newestFirst) {
        var days = new TreeMap<String, Long>();
        newestFirst.forEach(at -> days.merge(OldCount.day(at), 1L, Long::sum));
        return new EventCount(
                newestFirst.size(),
                /* first= */ newestFirst.getLast(),
                /* last= */ newestFirst.getFirst(),
                newestFirst.subList(0, Math.min(newestFirst.size(), MOST_RECENT)),
                days);
    }

    private static EventCount count(OldCount old) {
        return new EventCount(old.total(), old.first(), old.last(), List.of(), old.days());
    }

    private static EventCount both(EventCount one, EventCount other) {
        var days = new TreeMap<>(one.days());
        other.days().forEach((day, count) -> days.merge(day, count, Long::sum));
        while (days.size() > Bounds.DAYS) {
            var _ = days.pollFirstEntry();
        }
        return new EventCount(
                one.total() + other.total(),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                one.recent().isEmpty() ? other.recent() : one.recent(),
                days);
    }
}
