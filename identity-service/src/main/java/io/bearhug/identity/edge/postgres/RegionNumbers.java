package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which number each region gets, so that as few identifiers as possible change theirs.
 *
 * @param kept regions that keep a number they have
 * @param fresh regions that need a new one
 * @param gone numbers nobody has any more
 */
record RegionNumbers(Map<Set<Identifier>, Long> kept, List<Set<Identifier>> fresh, Set<Long> gone) {

    /** The largest region chooses first, and takes the number most of its identifiers have. */
    static RegionNumbers of(Set<Set<Identifier>> regions, Map<Identifier, Long> before) {
        Map<Set<Identifier>, Long> kept = new HashMap<>();
        List<Set<Identifier>> fresh = new ArrayList<>();
        Set<Long> free = new HashSet<>(before.values());
        regions.stream()
                .sorted(Comparator.comparingInt((Set<Identifier> region) -> region.size())
                        .reversed())
                .forEach(region -> mostCommon(region, before, free)
                        .ifPresentOrElse(
                                number -> {
                                    kept.put(region, number);
                                    free.remove(number);
                                },
                                () -> fresh.add(region)));
        return new RegionNumbers(kept, fresh, free);
    }

    private static Optional<Long> mostCommon(Set<Identifier> region, Map<Identifier, Long> before, Set<Long> free) {
        return region.stream()
                .map(before::get)
                .filter(free::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
