package io.bearhug.decision.recommendation;

import io.bearhug.contracts.context.LiveContext;
import io.bearhug.decision.items.Item;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own taste, from nobody else's data: how much they like each value of a property, measured by what they like most of it, and how much
 * that says, which is the less the more of the items have it: ln(1 + n/n<sub>value</sub>).
 *
 * @param weights property → value → weight
 * @param items among which is chosen
 * @param having property → value → how many of them have it
 */
record Taste(Map<String, Map<String, Double>> weights, int items, Map<String, Map<String, Integer>> having) {

    /**
     * How an item fits.
     *
     * @param weight sum over what it has that they like
     * @param value what says most, null if nothing does
     */
    record Match(double weight, @Nullable String value) {}

    static Taste of(LiveContext context, List<Item> among) {
        var weights = new HashMap<String, Map<String, Double>>();
        context.affinities().forEach((property, values) -> weights.put(property, measured(values)));
        return new Taste(weights, among.size(), having(weights, among));
    }

    private static Map<String, Double> measured(Map<String, Double> values) {
        var most = values.isEmpty() ? 0 : Collections.max(values.values());
        var measured = new HashMap<String, Double>();
        values.forEach((value, weight) -> {
            if (most > 0 && weight > 0) {
                measured.put(value, weight / most);
            }
        });
        return measured;
    }

    private static Map<String, Map<String, Integer>> having(
            Map<String, Map<String, Double>> weights, List<Item> among) {
        var having = new HashMap<String, Map<String, Integer>>();
        weights.forEach((property, values) -> {
            var counts = new HashMap<String, Integer>();
            for (var item : among) {
                for (var value : Likeness.values(item, property)) {
                    if (values.containsKey(value)) {
                        counts.merge(value, 1, Integer::sum);
                    }
                }
            }
            having.put(property, counts);
        });
        return having;
    }

    Match match(Item item) {
        double sum = 0;
        double best = 0;
        String liked = null;
        for (var property : weights.entrySet()) {
            for (var value : Likeness.values(item, property.getKey())) {
                var weight = property.getValue().getOrDefault(value, 0.0) * says(property.getKey(), value);
                sum += weight;
                if (weight > best) {
                    best = weight;
                    liked = value;
                }
            }
        }
        return new Match(sum, liked);
    }

    private double says(String property, String value) {
        int have = having.getOrDefault(property, Map.of()).getOrDefault(value, 0);
        return have == 0 ? 0 : Math.log1p((double) items / have);
    }
}
