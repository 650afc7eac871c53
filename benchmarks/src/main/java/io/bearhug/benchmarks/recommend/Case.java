package io.bearhug.benchmarks.recommend;

import io.bearhug.benchmarks.ratings.Rating;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was known of a person up to some time, and what they liked after it.
 *
 * @param known ratings up to then
 * @param hidden items they liked later and had not rated before, in the order of time
 */
record Case(List<Rating> known, List<Integer> hidden) {

    /** With fewer, nothing could be known of a person and something be hidden. */
    private static final int LEAST_LIKED = 5;

    /** One in five is hidden, and what is left over of them. */
    private static final int ONE_IN = 5;

    /** Copies the lists. */
    Case {
        known = List.copyOf(known);
        hidden = List.copyOf(hidden);
    }

    /** Of a person's ratings in the order of time; of somebody who liked little there is none. */
    static Optional<Case> of(List<Rating> ratings) {
        List<Rating> liked = ratings.stream().filter(Rating::isGood).toList();
        if (liked.size() < LEAST_LIKED) {
            return Optional.empty();
        }
        List<Rating> hidden = liked.subList(liked.size() - (liked.size() + ONE_IN - 1) / ONE_IN, liked.size());
        List<Rating> known = ratings.subList(0, ratings.indexOf(hidden.getFirst()));
        Set<Integer> rated = known.stream().map(Rating::item).collect(Collectors.toSet());
        List<Integer> found = hidden.stream()
                .map(Rating::item)
                .filter(item -> !rated.contains(item))
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Case(known, found));
    }

    /** Items they liked. */
    int[] liked() {
        return known.stream()
                .filter(Rating::isGood)
                .mapToInt(Rating::item)
                .distinct()
                .toArray();
    }
}
