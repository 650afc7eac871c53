package io.bearhug.context.fold;

import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.notes.Lens;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds a batch of facts into the states of their fragments: read all, fold, write each unless somebody else did. */
@ApplicationScoped
public class FoldFacts {

    private static final int ATTEMPTS = 8;

    private final Fragments fragments;

    public FoldFacts(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * Done when every fact is in its stored state exactly once.
     *
     * @param place they all come from
     */
    public Uni<Void> fold(Place place, List<Arrived> facts, Lens lens) {
        return fold(place, byFragment(facts), lens, ATTEMPTS);
    }

    private Uni<Void> fold(Place place, Map<String, List<Arrived>> facts, Lens lens, int attempts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (attempts == 0) {
            return Uni.createFrom().failure(new Contended(facts.size()));
        }
        return fragments
                .hold(place, facts.keySet())
                .flatMap(held -> save(facts, held.values(), lens))
                .flatMap(lost -> fold(place, only(facts, lost), lens, attempts - 1));
    }

    private Uni<Set<String>> save(Map<String, List<Arrived>> facts, Collection<Held> held, Lens lens) {
        var changed = new ArrayList<Held>();
        for (var before : held) {
            var mine = facts.getOrDefault(before.state().fragment(), List.of()).stream()
                    .filter(before::takes)
                    .toList();
            var after = fold(before.state(), mine, lens);
            if (!after.fences().equals(before.state().fences())) {
                changed.add(before.with(after));
            }
        }
        return changed.isEmpty() ? Uni.createFrom().item(Set.of()) : fragments.save(changed, lens);
    }

    private static FragmentState fold(FragmentState state, List<Arrived> facts, Lens lens) {
        var next = state;
        for (var fact : facts) {
            next = fact.foldInto(next, lens);
        }
        return next;
    }

    private static Map<String, List<Arrived>> byFragment(List<Arrived> facts) {
        var byFragment = new LinkedHashMap<String, List<Arrived>>();
        facts.forEach(fact -> byFragment
                .computeIfAbsent(fact.fact().fragment(), _ -> new ArrayList<>())
                .add(fact));
        return byFragment;
    }

    private static Map<String, List<Arrived>> only(Map<String, List<Arrived>> facts, Set<String> fragments) {
        var some = new LinkedHashMap<>(facts);
        some.keySet().retainAll(fragments);
        return some;
    }

    /** Others keep writing the same fragments; the batch is to be tried again. */
    private static final class Contended extends Unavailable {
        Contended(int fragments) {
            super(fragments + " fragments are being written by others");
        }
    }
}
