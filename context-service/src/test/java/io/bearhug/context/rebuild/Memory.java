package io.bearhug.context.rebuild;

import io.bearhug.context.Catalogues;
import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.NotWhole;
import io.bearhug.context.fold.Place;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.snapshots.Changes;
import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.context.snapshots.Snapshots;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Person;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store and its topics in memory, of one partition. Each step may fail, before or after it was done. */
final class Memory implements Fragments, Marks, Changes, Snapshots, History {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);

    final Map<String, List<Arrived>> topics = Map.of("events", new ArrayList<>(), "outcomes", new ArrayList<>());
    private final List<Copy> copies = new ArrayList<>();
    private final Random dice;
    private Stored stored = new Stored();
    private int attempts;
    boolean reliable;

    Memory(Random dice) {
        this.dice = dice;
    }

    /** What is lost together. */
    private static final class Stored {
        private final Map<String, Held> states = new HashMap<>();
        private final Map<String, Long> positions = new HashMap<>();
        private final Map<String, Map<String, Long>> changed =
                Map.of("events", new HashMap<>(), "outcomes", new HashMap<>());
        private final Map<String, Map<String, Long>> taken =
                Map.of("events", new HashMap<>(), "outcomes", new HashMap<>());
        private Mark.@Nullable Standing standing;
        private String rebuild = "";

        Stored copy() {
            var copy = new Stored();
            copy.states.putAll(states);
            copy.positions.putAll(positions);
            changed.forEach(
                    (topic, some) -> copy.changed.getOrDefault(topic, Map.of()).putAll(some));
            taken.forEach(
                    (topic, some) -> copy.taken.getOrDefault(topic, Map.of()).putAll(some));
            copy.standing = standing;
            copy.rebuild = rebuild;
            return copy;
        }
    }

    private static final class Lost extends Unavailable {
        Lost() {
            super("away");
        }
    }

    private <T> Uni<T> step(Supplier<T> action) {
        return Uni.createFrom().item(() -> {
            if (!reliable && dice.nextInt(25) == 0) {
                throw new Lost();
            }
            var answer = action.get();
            if (!reliable && dice.nextInt(25) == 0) {
                throw new Lost();
            }
            return answer;
        });
    }

    private Uni<Void> act(Runnable action) {
        return step(() -> {
                    action.run();
                    return true;
                })
                .replaceWithVoid();
    }

    void wipe() {
        stored = new Stored();
    }

    /** How to go back to what is stored now. */
    Runnable backup() {
        var then = stored.copy();
        return () -> stored = then.copy();
    }

    /** What compaction leaves: the newest copy of each fragment. */
    void compact() {
        var newest = new LinkedHashMap<String, Copy>();
        copies.forEach(copy -> {
            newest.remove(copy.snapshot().state().fragment());
            newest.put(copy.snapshot().state().fragment(), copy);
        });
        copies.clear();
        copies.addAll(newest.values());
    }

    Map<String, FragmentState> states() {
        var states = new HashMap<String, FragmentState>();
        stored.states.forEach((fragment, held) -> states.put(fragment, held.state()));
        return states;
    }

    @Override
    public Uni<Map<String, Held>> hold(Place place, Collection<String> fragments) {
        return step(() -> {
            requireStanding(place);
            var held = new LinkedHashMap<String, Held>();
            fragments.forEach(fragment -> held.put(
                    fragment, stored.states.getOrDefault(fragment, new Held(FragmentState.empty(fragment), "", null))));
            return held;
        });
    }

    @Override
    public Uni<Map<String, Held>> hold(Collection<String> fragments) {
        return step(() -> {
            var held = new LinkedHashMap<String, Held>();
            fragments.forEach(fragment -> held.put(
                    fragment, stored.states.getOrDefault(fragment, new Held(FragmentState.empty(fragment), "", null))));
            return held;
        });
    }

    private void requireStanding(Place place) {
        if (place.rebuild() != null) {
            if (!place.rebuild().equals(stored.rebuild) || stored.standing != Mark.Standing.REBUILDING) {
                throw new NotWhole(0);
            }
            return;
        }
        if (stored.standing != Mark.Standing.WHOLE) {
            throw new NotWhole(0);
        }
        if (!new Mark(stored.standing, stored.positions).hasAll(place.known())) {
            stored.standing = Mark.Standing.BEHIND;
            throw new NotWhole(0);
        }
    }

    @Override
    public Uni<Set<String>> save(List<Held> states, Lens lens) {
        return step(() -> {
            var lost = new HashSet<String>();
            for (var held : states) {
                var fragment = held.state().fragment();
                var now = stored.states.get(fragment);
                if (held.revision().equals(now == null ? "" : now.revision())) {
                    var next = held.revision().isEmpty() ? 1 : Integer.parseInt(held.revision()) + 1;
                    stored.states.put(fragment, new Held(held.state(), Integer.toString(next), null));
                } else {
                    lost.add(fragment);
                }
            }
            return lost;
        });
    }

    @Override
    public Uni<Set<String>> restore(List<Restored> states) {
        return save(states.stream().map(Restored::held).toList(), LENS);
    }

    @Override
    public Uni<Map<Integer, Mark>> of(Collection<Integer> partitions) {
        return step(() -> stored.standing == null ? Map.of() : Map.of(0, new Mark(stored.standing, stored.positions)));
    }

    @Override
    public Uni<Boolean> folded(Place place, long next, Map<String, Long> changes) {
        return step(() -> {
            boolean stands = place.rebuild() == null
                    ? stored.standing == Mark.Standing.WHOLE
                    : place.rebuild().equals(stored.rebuild) && stored.standing == Mark.Standing.REBUILDING;
            if (stands) {
                changes.forEach((fragment, offset) -> changed(place.topic()).merge(fragment, offset, Math::min));
                stored.positions.merge(place.topic(), next, Math::max);
            }
            return stands;
        });
    }

    private Map<String, Long> changed(String topic) {
        return stored.changed.getOrDefault(topic, Map.of());
    }

    private Map<String, Long> taken(String topic) {
        return stored.taken.getOrDefault(topic, Map.of());
    }

    @Override
    public Uni<String> begin(Collection<Integer> partitions) {
        return step(() -> {
            stored.positions.clear();
            stored.standing = Mark.Standing.REBUILDING;
            stored.rebuild = "attempt " + ++attempts;
            return stored.rebuild;
        });
    }

    @Override
    public Uni<Boolean> end(int partition, String rebuild, Map<String, Long> positions) {
        return step(() -> {
            if (!rebuild.equals(stored.rebuild)) {
                return false;
            }
            positions.forEach((topic, offset) -> stored.positions.merge(topic, offset, Math::max));
            stored.standing = Mark.Standing.WHOLE;
            return true;
        });
    }

    @Override
    public boolean isBack() {
        return false;
    }

    @Override
    public Uni<Void> putBack(int partition) {
        return act(() -> topics.keySet().forEach(topic -> {
            taken(topic).forEach((fragment, offset) -> changed(topic).merge(fragment, offset, Math::min));
            taken(topic).clear();
        }));
    }

    @Override
    public Uni<Taken> take(int partition, int most) {
        return step(() -> {
            if (stored.standing != Mark.Standing.WHOLE) {
                return new Taken(List.of(), Map.of());
            }
            var some = new HashSet<String>();
            topics.keySet()
                    .forEach(topic ->
                            changed(topic).keySet().stream().sorted().limit(2).forEach(some::add));
            var covered = new HashMap<String, Long>();
            for (var topic : topics.keySet()) {
                for (var fragment : some) {
                    var offset = changed(topic).remove(fragment);
                    if (offset != null) {
                        taken(topic).merge(fragment, offset, Math::min);
                    }
                }
                var low = new ArrayList<>(changed(topic).values());
                low.addAll(taken(topic).values());
                low.add(stored.positions.getOrDefault(topic, 0L));
                covered.put(topic, Collections.min(low));
            }
            return new Taken(List.copyOf(some), covered);
        });
    }

    @Override
    public Uni<Void> copied(int partition, Collection<String> fragments) {
        return act(() -> topics.keySet().forEach(topic -> taken(topic).keySet().removeAll(fragments)));
    }

    @Override
    public Uni<Void> keep(Snapshot snapshot) {
        return act(() -> copies.add(new Copy(snapshot, Instant.now())));
    }

    @Override
    public Uni<Void> forget(String fragment) {
        return act(
                () -> copies.removeIf(copy -> copy.snapshot().state().fragment().equals(fragment)));
    }

    @Override
    public Uni<Integer> partitions() {
        return Uni.createFrom().item(1);
    }

    @Override
    public Uni<Long> offsetAt(String topic, int partition, Instant time) {
        return Uni.createFrom().item(0L);
    }

    @Override
    public Uni<Void> snapshots(int partition, Function<List<Copy>, Uni<Void>> some) {
        return copies.isEmpty() ? Uni.createFrom().voidItem() : some.apply(List.copyOf(copies));
    }

    @Override
    public Uni<Long> facts(String topic, int partition, long from, Function<List<Arrived>, Uni<Void>> some) {
        var all = topics.getOrDefault(topic, List.of());
        var tail = List.copyOf(all.subList((int) from, all.size()));
        long end = all.size();
        return tail.isEmpty() ? Uni.createFrom().item(end) : some.apply(tail).replaceWith(end);
    }

    @Override
    public Uni<Map<String, Long>> handled(int partition) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Void> erasures(Optional<Instant> since, Function<Erasure, Uni<Void>> each) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> persons(Optional<Instant> since, Function<Person, Uni<Void>> each) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> moments(Function<List<Moment>, Uni<Void>> some) {
        return Uni.createFrom().voidItem();
    }
}
