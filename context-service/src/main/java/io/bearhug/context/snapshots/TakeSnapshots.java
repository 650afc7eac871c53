package io.bearhug.context.snapshots;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.fold.Place;
import io.bearhug.contracts.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Copies the fragments of a partition that changed, some at a time. */
@ApplicationScoped
public class TakeSnapshots {

    /** Read in one go. */
    private static final int AT_ONCE = 20;
    /** Written in one go: whoever asks meanwhile waits as long as that takes. */
    private static final int UNDER_WAY = 2;

    private final Fragments fragments;
    private final Changes changes;
    private final Snapshots snapshots;

    public TakeSnapshots(Fragments fragments, Changes changes, Snapshots snapshots) {
        this.fragments = fragments;
        this.changes = changes;
        this.snapshots = snapshots;
    }

    /**
     * Copies all that changed so far. After a crash it begins again; a copy made twice does no harm. One made of a store that is older
     * than what was copied before would: nothing is copied unless the store has all that is known.
     *
     * @param known by topic: everything before this offset was folded in once
     */
    public Uni<Void> of(int partition, Map<String, Long> known) {
        var place = Place.of(Topic.EVENTS.suffix(), partition, known);
        return changes.putBack(partition).chain(() -> next(place));
    }

    private Uni<Void> next(Place place) {
        return changes.take(place.partition(), AT_ONCE)
                .flatMap(taken -> taken.fragments().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : copy(place, taken).chain(() -> next(place)));
    }

    private Uni<Void> copy(Place place, Changes.Taken taken) {
        return fragments
                .hold(place, taken.fragments())
                .flatMap(held -> each(
                        held.values().stream()
                                .map(Held::state)
                                .filter(state -> !state.isEmpty())
                                .toList(),
                        state -> snapshots.keep(new Snapshot(state, taken.covered()))))
                .chain(() -> fragments.hold(place, taken.fragments()))
                .flatMap(this::forgetAgain)
                .chain(() -> changes.copied(place.partition(), taken.fragments()));
    }

    /** Who was erased while the copy was on its way is not to be left behind in it. */
    private Uni<Void> forgetAgain(Map<String, Held> now) {
        return each(
                now.values().stream()
                        .filter(held -> held.forgotten() != null && held.state().isEmpty())
                        .map(held -> held.state().fragment())
                        .toList(),
                snapshots::forget);
    }

    /** Makes copies what the store says by now, after somebody went: nothing, or what began later under the same names. */
    public Uni<Void> settle(Collection<String> names, Map<String, FragmentState> states) {
        return each(names, name -> {
            var state = states.get(name);
            return state == null || state.isEmpty()
                    ? snapshots.forget(name)
                    : snapshots.keep(new Snapshot(state, Map.of()));
        });
    }

    private static <T> Uni<Void> each(Collection<T> some, Function<T, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(List.copyOf(some))
                .onItem()
                .transformToUni(it -> action.apply(it))
                .merge(UNDER_WAY)
                .onItem()
                .ignoreAsUni();
    }
}
