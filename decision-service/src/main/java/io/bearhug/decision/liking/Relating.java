package io.bearhug.decision.liking;

import io.bearhug.learning.recommendation.Recommender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Of each item, the closest others. */
final class Relating {

    /** Digits that are kept of a weight: with less noise in it, less has to be written again. */
    private static final double DIGITS = 1e4;

    private final List<String> items;
    private final List<int[]> people;
    private final Recommender model;
    private final Map<String, Fame> fame;

    /**
     * With what there is.
     *
     * @param items by number
     * @param people what each likes, by number
     * @param fame by id
     */
    Relating(List<String> items, List<int[]> people, Recommender model, Map<String, Fame> fame) {
        this.items = items;
        this.people = people;
        this.model = model;
        this.fame = fame;
    }

    Map<String, List<Related>> all() {
        var byItem = new LinkedHashMap<String, List<Related>>();
        var likers = likers();
        for (int item = 0; item < items.size(); item++) {
            var related = related(item, together(likers.get(item)));
            if (!related.isEmpty()) {
                byItem.put(items.get(item), related);
            }
        }
        return byItem;
    }

    /** Of each item, who likes it. */
    private List<List<Integer>> likers() {
        var likers = new ArrayList<List<Integer>>();
        items.forEach(_ -> likers.add(new ArrayList<>()));
        for (int person = 0; person < people.size(); person++) {
            for (int item : people.get(person)) {
                likers.get(item).add(person);
            }
        }
        return likers;
    }

    /** How many of these people like each item. */
    private int[] together(List<Integer> likers) {
        var together = new int[items.size()];
        for (int person : likers) {
            for (int other : people.get(person)) {
                together[other]++;
            }
        }
        return together;
    }

    private List<Related> related(int item, int[] together) {
        var scores = model.scores(new int[] {item});
        return IntStream.range(0, scores.length)
                .filter(other -> other != item && together[other] >= RelatedItems.FEWEST && scores[other] > 0)
                .mapToObj(other -> new Related(items.get(other), weight(other, scores[other]), together[other]))
                .sorted(Comparator.comparingDouble(Related::weight).reversed().thenComparing(Related::item))
                .limit(RelatedItems.MOST)
                .toList();
    }

    private double weight(int other, double score) {
        var weight = score * fame.getOrDefault(items.get(other), Fame.NONE).quality();
        var scale = Math.pow(10, Math.floor(Math.log10(weight)));
        return Math.round(weight / scale * DIGITS) / DIGITS * scale;
    }
}
