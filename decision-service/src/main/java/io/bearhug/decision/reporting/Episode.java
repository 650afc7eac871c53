package io.bearhug.decision.reporting;

import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One time somebody needed something.
 *
 * @param need which
 * @param since its first evidence
 * @param met whether it was seen satisfied before it lapsed
 */
record Episode(String need, Instant since, boolean met) {

    /** All there were. */
    static List<Episode> of(Collection<NeedSeen> seen) {
        return seen.stream()
                .collect(Collectors.groupingBy(NeedSeen::need, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(one -> new OfOneNeed(one).episodes().stream())
                .toList();
    }

    /** Sightings of one need of one person. */
    private static final class OfOneNeed {

        private final List<NeedSeen> open;
        private final List<NeedSeen> satisfied;
        private final List<NeedSeen> lapsed;

        OfOneNeed(List<NeedSeen> seen) {
            this.open = in(NeedState.OPEN, seen);
            this.satisfied = in(NeedState.SATISFIED, seen);
            this.lapsed = in(NeedState.LAPSED, seen);
        }

        /** One per first evidence. */
        private static List<NeedSeen> in(NeedState state, List<NeedSeen> seen) {
            return seen.stream().filter(it -> it.state() == state).toList();
        }

        /** Those that were seen open, and those that were over before anybody looked. */
        List<Episode> episodes() {
            var episodes = new ArrayList<Episode>();
            var begun = begun(open);
            for (var i = 0; i < begun.size(); i++) {
                var end = i + 1 < begun.size() ? begun.get(i + 1).since() : Instant.MAX;
                episodes.add(episode(begun.get(i), end));
            }
            begun(satisfied).stream()
                    .filter(it -> begun.stream().noneMatch(open -> !open.first().isAfter(it.last())))
                    .map(it -> new Episode(it.need(), it.since(), true))
                    .forEach(episodes::add);
            return episodes;
        }

        private Episode episode(NeedSeen open, Instant end) {
            var lapse = lapsed.stream()
                    .filter(it -> it.since().equals(open.since()))
                    .map(NeedSeen::first)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            var until = lapse.isBefore(end) ? lapse : end;
            var met = satisfied.stream()
                    .anyMatch(it ->
                            isBetween(it.first(), open.first(), until) || isBetween(it.last(), open.first(), until));
            return new Episode(open.need(), open.since(), met);
        }

        private static boolean isBetween(Instant at, Instant from, Instant to) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        /** Each that began at a time of its own, in order. */
        private static List<NeedSeen> begun(List<NeedSeen> seen) {
            Map<Instant, NeedSeen> bySince = new TreeMap<>();
            seen.forEach(it -> bySince.merge(it.since(), it, NeedSeen::and));
            return List.copyOf(bySince.values());
        }
    }
}
