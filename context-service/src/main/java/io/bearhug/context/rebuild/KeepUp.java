package io.bearhug.context.rebuild;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.FoldFacts;
import io.bearhug.context.fold.NotWhole;
import io.bearhug.context.fold.Place;
import io.bearhug.context.notes.Lens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folds facts in as they come, as long as the store holds what it should: everything before the first of them. What this instance knows
 * to be folded in is remembered beside the store, so that a store that forgot is found out before anything is written to it.
 */
@ApplicationScoped
public class KeepUp {

    private final FoldFacts foldFacts;
    private final Marks marks;
    private final Map<Source, Long> known = new ConcurrentHashMap<>();

    KeepUp(FoldFacts foldFacts, Marks marks) {
        this.foldFacts = foldFacts;
        this.marks = marks;
    }

    private record Source(String topic, int partition) {}

    /**
     * Folds consecutive facts of a partition in.
     *
     * @return fails with {@link NotWhole} while the store is not whole; they are to come again
     */
    public Uni<Void> fold(List<Arrived> facts, Lens lens) {
        var first = facts.getFirst();
        var source = new Source(first.topic(), first.fence().partition());
        var place = Place.of(source.topic(), source.partition(), knownBefore(source, first));
        long next = facts.getLast().fence().offset() + 1;
        return foldFacts
                .fold(place, facts, lens)
                .chain(() -> marks.folded(place, next, changed(facts)))
                .flatMap(noted -> noted ? Uni.createFrom().voidItem() : lost(source))
                .invoke(() -> known.merge(source, next, Math::max))
                .onFailure(NotWhole.class)
                .invoke(() -> forget(source.partition()));
    }

    /** A topic goes on with what follows the last that was folded in. */
    private Map<String, Long> knownBefore(Source source, Arrived first) {
        var all = new HashMap<>(known(source.partition()));
        all.putIfAbsent(source.topic(), first.fence().offset());
        return all;
    }

    /** Learns, from those who read a partition before, that everything before these offsets was folded in once. */
    void learn(int partition, Map<String, Long> offsets) {
        offsets.forEach((topic, offset) -> known.merge(new Source(topic, partition), offset, Math::max));
    }

    /** The first offset that changed each fragment. */
    static Map<String, Long> changed(List<Arrived> facts) {
        var changed = new HashMap<String, Long>();
        facts.forEach(it -> changed.putIfAbsent(it.fact().fragment(), it.fence().offset()));
        return changed;
    }

    /** Offsets of a partition by topic of which everything before has been folded in. */
    public Map<String, Long> known(int partition) {
        var offsets = new HashMap<String, Long>();
        known.forEach((source, offset) -> {
            if (source.partition() == partition) {
                offsets.put(source.topic(), offset);
            }
        });
        return offsets;
    }

    /** The store holds something else by now. */
    void forget(int partition) {
        known.keySet().removeIf(source -> source.partition() == partition);
    }

    private static Uni<Void> lost(Source source) {
        return Uni.createFrom().failure(new NotWhole(source.partition()));
    }
}
