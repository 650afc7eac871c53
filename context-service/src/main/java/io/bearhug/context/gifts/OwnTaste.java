package io.bearhug.context.gifts;

import io.bearhug.context.notes.Note;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What they have to do with in visits other than those that led to an order. Undecayed: what they liked once is not strange to them. */
final class OwnTaste {

    /** How often a value turns up that is nobody's in particular. */
    private static final double USUAL_SHARE = 0.1;
    /** After so much contact with an attribute what they did counts as much as {@link #USUAL_SHARE}: a few looks or one order. */
    private static final double UNSURE = 5;

    private final Map<String, Double> ofThings = new HashMap<>();
    private final Map<String, Double> ofAttributes = new HashMap<>();

    /**
     * Taste as shown in visits.
     *
     * @param visits all of them
     * @param old what is older than them
     * @param excluded message ids of notes that may be about others
     */
    OwnTaste(List<List<Note>> visits, Map<String, Double> old, Set<String> excluded) {
        old.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(entry.getKey(), entry.getValue()));
        visits.forEach(visit -> visit.stream()
                .filter(note -> !excluded.contains(note.messageId()))
                .flatMap(note -> note.reading().touches().stream())
                .forEach(touch -> add(Thing.of(touch), touch.weight())));
    }

    /**
     * How strange things are to them: mean of ln(usual share / their share), cut to what {@link Weights} allow. Their share is
     * (contact with the value + 5 · 0.1) / (contact with the attribute + 5), so that little contact says little.
     *
     * @param without visits that do not count
     */
    double strangeness(Set<String> things, Collection<List<Note>> without, Set<String> excluded) {
        var less = new OwnTaste(List.copyOf(without), Map.of(), excluded);
        double mean = things.stream()
                .mapToDouble(thing -> strangeness(thing, less))
                .average()
                .orElse(0);
        return Math.clamp(mean, Weights.FAMILIAR, Weights.STRANGE);
    }

    private double strangeness(String thing, OwnTaste less) {
        double of = left(ofThings, less.ofThings, thing);
        double all = left(ofAttributes, less.ofAttributes, Thing.attribute(thing));
        return Math.log(USUAL_SHARE * (all + UNSURE) / (of + UNSURE * USUAL_SHARE));
    }

    private static double left(Map<String, Double> all, Map<String, Double> less, String key) {
        return Math.max(0, all.getOrDefault(key, 0.0) - less.getOrDefault(key, 0.0));
    }

    private void add(String thing, double weight) {
        ofThings.merge(thing, weight, Double::sum);
        ofAttributes.merge(Thing.attribute(thing), weight, Double::sum);
    }
}
