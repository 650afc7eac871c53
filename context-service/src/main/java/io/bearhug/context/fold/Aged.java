package io.bearhug.context.fold;

import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.gifts.Thing;
import io.bearhug.context.notes.Bought;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums of notes that aged out, as the catalogue of that day read them.
 *
 * @param counts by kind of event
 * @param tastes by attribute and value, joined by a NUL
 * @param needs by id
 * @param purchases newest first
 * @param from time of the earliest of these notes; sums of long ago may not say
 */
public record Aged(
        Map<String, OldCount> counts,
        Map<String, Decayed> tastes,
        Map<String, OldNeed> needs,
        List<Bought> purchases,
        @Nullable Instant from) {

    /** Nothing has aged out. */
    public static final Aged NOTHING = new Aged(Map.of(), Map.of(), Map.of(), List.of(), null);

    private static final char SEPARATOR = '\0';

    public Aged {
        counts = Lists.copy(counts);
        tastes = Lists.copy(tastes);
        needs = Lists.copy(needs);
        purchases = Lists.copy(purchases);
    }

    /** A value of an attribute. */
    public record Taste(String attribute, String value) {
        String key() {
            return attribute + SEPARATOR + value;
        }

        /** The taste that a key names. */
        public static Taste of(String key) {
            int cut = key.indexOf(SEPARATOR);
            return new Taste(key.substring(0, cut), key.substring(cut + 1));
        }
    }

    /** With one more note; one about a gift feeds no taste and no need. */
    Aged plus(Note note, Gifts gifts, Lens lens) {
        boolean forOthers = gifts.contains(note);
        return new Aged(
                countsWith(note),
                forOthers ? tastes : tastesWith(note, lens),
                forOthers ? needs : needsWith(note, lens),
                purchasesWith(note, forOthers),
                isNothing() || note.at().isBefore(begins()) ? note.at() : begins());
    }

    /** Whether nothing has aged out. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** When the earliest of it happened; sums cannot be divided, so all of it counts as that old. */
    public Instant begins() {
        return from != null
                ? from
                : counts.values().stream()
                        .map(OldCount::first)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
    }

    /** Sums of tastes as of their newest part, by the names of {@link Thing}. */
    public Map<String, Double> things() {
        var things = new LinkedHashMap<String, Double>();
        tastes.forEach((key, sum) -> {
            var taste = Taste.of(key);
            things.put(Thing.of(taste.attribute(), taste.value()), sum.sum());
        });
        return things;
    }

    /** The newer half of it. */
    Aged lighter() {
        return new Aged(
                newest(new LinkedHashMap<>(counts), counts.size() / 2, OldCount::last),
                newest(new LinkedHashMap<>(tastes), tastes.size() / 2, Decayed::at),
                newest(new LinkedHashMap<>(needs), needs.size() / 2, OldNeed::last),
                purchases.subList(0, purchases.size() / 2),
                from);
    }

    private Map<String, OldCount> countsWith(Note note) {
        var more = new LinkedHashMap<>(counts);
        more.merge(note.kind(), OldCount.one(note.at()), OldCount::and);
        return newest(more, Bounds.KINDS, OldCount::last);
    }

    private Map<String, Decayed> tastesWith(Note note, Lens lens) {
        if (note.reading().touches().isEmpty()) {
            return tastes;
        }
        var more = new LinkedHashMap<>(tastes);
        note.reading().touches().forEach(touch -> add(more, touch, note.at(), lens));
        return newest(more, Bounds.TASTES, Decayed::at);
    }

    private static void add(Map<String, Decayed> tastes, Reading.Touch touch, Instant at, Lens lens) {
        AffinityDefinition definition = lens.catalogue().affinities().get(touch.attribute());
        if (definition != null) {
            var halfLife = HalfLives.of(definition);
            var key = new Taste(touch.attribute(), touch.value()).key();
            tastes.compute(
                    key,
                    (_, sum) -> sum == null ? new Decayed(touch.weight(), at) : sum.plus(touch.weight(), at, halfLife));
        }
    }

    private Map<String, OldNeed> needsWith(Note note, Lens lens) {
        var reading = note.reading();
        if (reading.signals().isEmpty() && reading.satisfies().isEmpty()) {
            return needs;
        }
        var more = new LinkedHashMap<>(needs);
        reading.signals().forEach(signal -> add(more, signal, note.at(), lens));
        reading.satisfies()
                .forEach(need ->
                        more.put(need, more.getOrDefault(need, OldNeed.NONE).satisfied(note.at())));
        return newest(more, Bounds.NEEDS, OldNeed::last);
    }

    private static void add(Map<String, OldNeed> needs, Reading.Signal signal, Instant at, Lens lens) {
        NeedDefinition definition = lens.catalogue().needs().get(signal.need());
        if (definition != null) {
            var old = needs.getOrDefault(signal.need(), OldNeed.NONE);
            needs.put(signal.need(), old.plus(signal, at, HalfLives.of(definition)));
        }
    }

    private List<Bought> purchasesWith(Note note, boolean gift) {
        if (note.lines().isEmpty()) {
            return purchases;
        }
        var more = new ArrayList<>(purchases);
        more.addAll(Bought.by(note, gift));
        more.sort(Bought.NEWEST_FIRST);
        return more.subList(0, Math.min(more.size(), Bounds.PURCHASES));
    }

    private static <V> Map<String, V> newest(Map<String, V> all, int most, Function<V, Instant> at) {
        while (all.size() > most) {
            var oldest = all.entrySet().stream()
                    .min(Comparator.comparing(it -> at.apply(it.getValue())))
                    .orElseThrow();
            all.remove(oldest.getKey());
        }
        return all;
    }
}
