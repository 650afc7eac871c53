package io.bearhug.context.view;

import io.bearhug.context.fold.Aged;
import io.bearhug.context.fold.Decayed;
import io.bearhug.context.fold.HalfLives;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What they like: attribute → value → Σ wᵢ·2^(−ageᵢ/halfLife), without what was for others. */
final class Tastes {

    private static final int MOST_VALUES = 100;

    private final Merged merged;
    private final Map<String, AffinityDefinition> definitions;
    private final Map<String, Map<String, Double>> weights = new TreeMap<>();

    private Tastes(Merged merged, Map<String, AffinityDefinition> definitions) {
        this.merged = merged;
        this.definitions = definitions;
        merged.own().forEach(this::add);
        merged.aged().forEach(this::add);
    }

    static Map<String, Map<String, Double>> of(Merged merged, Map<String, AffinityDefinition> definitions) {
        var tastes = new Tastes(merged, definitions);
        tastes.weights.replaceAll((attribute, values) -> heaviest(values));
        return tastes.weights;
    }

    private void add(Note note) {
        for (var touch : note.reading().touches()) {
            var definition = definitions.get(touch.attribute());
            if (definition != null && merged.corrections().speaksFor(touch.attribute(), touch.value(), note.at())) {
                double share = Decayed.share(note.at(), merged.now(), HalfLives.of(definition));
                add(touch.attribute(), touch.value(), touch.weight() * share);
            }
        }
    }

    private void add(Aged aged) {
        aged.tastes().forEach((key, sum) -> {
            var taste = Aged.Taste.of(key);
            var definition = definitions.get(taste.attribute());
            if (definition != null && merged.corrections().speaksFor(taste.attribute(), taste.value(), null)) {
                add(taste.attribute(), taste.value(), sum.at(merged.now(), HalfLives.of(definition)));
            }
        });
    }

    private void add(String attribute, String value, double weight) {
        weights.computeIfAbsent(attribute, _ -> new TreeMap<>()).merge(value, weight, Double::sum);
    }

    private static Map<String, Double> heaviest(Map<String, Double> values) {
        var heaviest = new LinkedHashMap<String, Double>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(it -> heaviest.put(it.getKey(), it.getValue()));
        return heaviest;
    }
}
