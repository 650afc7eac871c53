package io.bearhug.decision.recommendation;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that is not one thing three times: maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998). Each next item is the one with the
 * highest λ·worth − (1 − λ)·likeness to the nearest already chosen, worth being measured by the best.
 */
final class Diversity {

    private static final double LAMBDA = 0.7;

    /** Only the best are looked at. */
    private static final int LOOKED_AT = 100;

    private Diversity() {}

    private record Open(Pick pick, Likeness likeness) {}

    /** So many of them. */
    static List<Pick> of(List<Pick> bestFirst, int count) {
        var open = new ArrayList<Open>();
        bestFirst.stream().limit(LOOKED_AT).forEach(it -> open.add(new Open(it, Likeness.of(it.item()))));
        var chosen = new ArrayList<Open>();
        while (chosen.size() < count && !open.isEmpty()) {
            var next = next(open, chosen, bestFirst.getFirst().worth());
            chosen.add(next);
            open.remove(next);
        }
        return chosen.stream().map(Open::pick).toList();
    }

    /** Of equals the earlier. */
    private static Open next(List<Open> open, List<Open> chosen, double best) {
        var next = open.getFirst();
        var highest = Double.NEGATIVE_INFINITY;
        for (var candidate : open) {
            var relevance = marginal(candidate, chosen, best);
            if (relevance > highest) {
                highest = relevance;
                next = candidate;
            }
        }
        return next;
    }

    private static double marginal(Open candidate, List<Open> chosen, double best) {
        var nearest = chosen.stream()
                .mapToDouble(it -> candidate.likeness().to(it.likeness()))
                .max()
                .orElse(0);
        return LAMBDA * candidate.pick().worth() / best - (1 - LAMBDA) * nearest;
    }
}
