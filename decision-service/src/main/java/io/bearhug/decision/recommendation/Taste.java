package io.bearhug.decision.recommendation;

import io.bearhug.contracts.context.LiveContext;
import io.bearhug.decision.items.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own taste, from nobody else's data.
 *
 * @param weights property → value → weight
 */
record Taste(Map<String, Map<String, Double>> weights) {

    static final Taste NONE = new Taste(Map.of());

    /**
     * How an item fits.
     *
     * @param weight sum over the properties it shares
     * @param value the property value that fits best, null if none does
     */
    record Match(double weight, @Nullable String value) {}

    static Taste of(LiveContext context) {
        return new Taste(context.affinities());
    }

    Match match(Item item) {
        var variables = item.variables();
        double sum = 0;
        double best = 0;
        String liked = null;
        for (var property : weights.entrySet()) {
            var value = value(property.getKey(), variables, item);
            var weight = value == null ? 0 : property.getValue().getOrDefault(value, 0.0);
            sum += weight;
            if (weight > best) {
                best = weight;
                liked = value;
            }
        }
        return new Match(sum, liked);
    }

    private static @Nullable String value(String property, Map<String, Object> variables, Item item) {
        var value = variables.getOrDefault(property, item.attributes().get(property));
        return value == null ? null : value.toString();
    }
}
