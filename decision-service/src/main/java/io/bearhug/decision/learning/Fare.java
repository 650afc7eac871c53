package io.bearhug.decision.learning;

import io.bearhug.learning.evaluation.Guard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How people fared at a place lately.
 *
 * @param place that learns
 * @param contacts that were seen
 * @param optedOut how many of them made people unsubscribe
 * @param complained how many made them complain
 */
public record Fare(String place, long contacts, long optedOut, long complained) {

    /** The first guard that is surely broken, in words. */
    Optional<String> broken(Map<String, Double> guards) {
        return Stream.of(
                        broken("optOutRate", optedOut, "unsubscribed after it", guards),
                        broken("complaintRate", complained, "complained about it", guards))
                .flatMap(List::stream)
                .findFirst();
    }

    private List<String> broken(String guard, long hits, String words, Map<String, Double> guards) {
        var limit = guards.get(guard);
        return limit != null && Guard.isSurelyAbove(hits, contacts, limit)
                ? List.of(String.format(
                        Locale.ROOT,
                        "%d of %d people %s, more than the %s of %s allows",
                        hits,
                        contacts,
                        words,
                        guard,
                        limit))
                : List.of();
    }
}
