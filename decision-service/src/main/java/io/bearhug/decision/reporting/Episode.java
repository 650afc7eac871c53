package io.bearhug.decision.reporting;

import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One time somebody needed something.
 *
 * @param need which
 * @param since its first evidence
 * @param met whether it was seen satisfied before it lapsed
 * @param lastOpen when it was last seen open; its first evidence where it never was
 */
public record Episode(String need, Instant since, boolean met, Instant lastOpen) {

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

        private static final Comparator<NeedSeen> IN_ORDER = Comparator.comparing(NeedSeen::first)
                .thenComparing(NeedSeen::since)
                .thenComparing(NeedSeen::last);

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

        /** Those that were seen open, and one that was over before anybody looked. */
        List<Episode> episodes() {
            var episodes = new ArrayList<Episode>();
            var begun = begun();
            for (var i = 0; i < begun.size(); i++) {
                var end = i + 1 < begun.size() ? begun.get(i + 1).first() : Instant.MAX;
                episodes.add(episode(begun.get(i), end));
            }
            satisfied.stream()
                    .filter(it -> begun.isEmpty()
                            || it.last().isBefore(begun.getFirst().first()))
                    .reduce(OfOneNeed::earlier)
                    .map(it -> new Episode(it.need(), it.since(), true, it.since()))
                    .ifPresent(episodes::add);
            return episodes;
        }

        private Episode episode(NeedSeen open, Instant end) {
            var until = lapsed.stream()
                    .map(NeedSeen::first)
                    .filter(it -> isBetween(it, open.first(), end))
                    .min(Comparator.naturalOrder())
                    .orElse(end);
            return new Episode(open.need(), open.since(), isSeen(satisfied, open.first(), until), open.last());
        }

        private static boolean isSeen(List<NeedSeen> seen, Instant from, Instant to) {
            return seen.stream().anyMatch(it -> isBetween(it.first(), from, to) || isBetween(it.last(), from, to));
        }

        private static boolean isBetween(Instant at, Instant from, Instant to) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        /**
         * Each that was seen open, in order. Its first evidence moves when fragments join or an event comes late; it is another one only if it was seen
         * to be over in between, or all its evidence is newer than the last look.
         */
        private List<NeedSeen> begun() {
            var groups = new ArrayList<NeedSeen>();
            open.stream().sorted(IN_ORDER).forEach(next -> {
                var before = groups.isEmpty() ? null : groups.getLast();
                if (before == null
                        || next.since().isAfter(before.last())
                        || isSeen(satisfied, before.first(), next.first())
                        || isSeen(lapsed, before.first(), next.first())) {
                    groups.add(next);
                } else {
                    groups.set(groups.size() - 1, earlier(before, next));
                }
            });
            return groups;
        }

        /** Both as one, since the earlier first evidence. */
        private static NeedSeen earlier(NeedSeen one, NeedSeen other) {
            return one.since().isAfter(other.since()) ? other.and(one) : one.and(other);
        }
    }
}
