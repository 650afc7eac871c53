package io.bearhug.context.rebuild;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.FoldFacts;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.fold.NotWhole;
import io.bearhug.context.fold.Place;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.snapshots.Snapshots;
import io.bearhug.contracts.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Brings the fragments of a partition back: copies first, then whatever came after all of them were made. */
@ApplicationScoped
public class RebuildPartition {

    private static final int ATTEMPTS = 8;
    private static final List<String> TOPICS = List.of(Topic.EVENTS.suffix(), Topic.OUTCOMES.suffix());

    private final Marks marks;
    private final History history;
    private final Fragments fragments;
    private final Snapshots snapshots;
    private final FoldFacts foldFacts;
    private final InstantSource realTime = InstantSource.system();

    RebuildPartition(Marks marks, History history, Fragments fragments, Snapshots snapshots, FoldFacts foldFacts) {
        this.marks = marks;
        this.history = history;
        this.fragments = fragments;
        this.snapshots = snapshots;
        this.foldFacts = foldFacts;
    }

    /**
     * An attempt.
     *
     * @param partition which
     * @param name of the attempt, as the mark has it
     * @param lens to read facts by
     * @param keepsFor how long a fragment stays after its last event
     */
    record Attempt(int partition, String name, Lens lens, Duration keepsFor) {}

    /** Is told of what came back. */
    interface Listener {
        /** Fragments are back as they were copied. */
        Uni<Void> restored(List<Fragments.Restored> fragments);

        /** Facts were folded in again. */
        Uni<Void> folded(List<Arrived> facts);
    }

    /** Does as planned; done when the partition is whole. Fails with {@link NotWhole} if the store lost something once more. */
    Uni<Void> rebuild(Attempt attempt, Plan plan, Listener listener) {
        return switch (plan) {
            case Plan.Nothing() -> Uni.createFrom().voidItem();
            case Plan.Rewind it -> tail(attempt, it.from(), listener);
            case Plan.Whole() -> copies(attempt, listener).flatMap(covered -> tail(attempt, covered, listener));
        };
    }

    /** Answers up to where everything is in some copy. */
    private Uni<Map<String, Long>> copies(Attempt attempt, Listener listener) {
        var covered = new ConcurrentHashMap<String, Long>();
        return history.snapshots(attempt.partition(), some -> {
                    some.forEach(copy -> copy.snapshot()
                            .covered()
                            .forEach((topic, offset) -> covered.merge(topic, offset, Math::max)));
                    return restore(attempt, newest(some), ATTEMPTS, listener);
                })
                .replaceWith(covered);
    }

    private static Map<String, History.Copy> newest(List<History.Copy> copies) {
        var byFragment = new LinkedHashMap<String, History.Copy>();
        copies.forEach(copy -> byFragment.put(copy.snapshot().state().fragment(), copy));
        return byFragment;
    }

    private Uni<Void> restore(Attempt attempt, Map<String, History.Copy> copies, int attempts, Listener listener) {
        if (copies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (attempts == 0) {
            return Uni.createFrom().failure(new NotWhole(attempt.partition()));
        }
        var place = Place.rebuilding(TOPICS.getFirst(), attempt.partition(), attempt.name());
        return fragments.hold(place, copies.keySet()).flatMap(held -> {
            var back = new ArrayList<Fragments.Restored>();
            var forgotten = new ArrayList<String>();
            copies.forEach((fragment, copy) -> {
                var now = held.getOrDefault(fragment, Held.nothing(fragment));
                switch (Return.of(now, copy, realTime.instant(), attempt.keepsFor())) {
                    case Return.Nothing() -> {}
                    case Return.Back(var restored) -> back.add(restored);
                    case Return.Forgotten(var name) -> forgotten.add(name);
                }
            });
            return each(forgotten, snapshots::forget)
                    .chain(() -> fragments.restore(back))
                    .flatMap(lost -> {
                        copies.keySet().retainAll(lost);
                        return restore(attempt, copies, attempts - 1, listener);
                    })
                    .chain(() -> listener.restored(back));
        });
    }

    /** Reads both topics up to now; then the partition is whole. */
    private Uni<Void> tail(Attempt attempt, Map<String, Long> from, Listener listener) {
        var positions = new ConcurrentHashMap<String, Long>();
        return each(TOPICS, topic -> history.facts(
                                topic, attempt.partition(), from.getOrDefault(topic, 0L), facts -> again(
                                                attempt, topic, facts)
                                        .chain(() -> listener.folded(facts)))
                        .invoke(end -> positions.put(topic, end))
                        .replaceWithVoid())
                .chain(() -> marks.end(attempt.partition(), attempt.name(), positions))
                .flatMap(done -> orLost(done, attempt));
    }

    private Uni<Void> again(Attempt attempt, String topic, List<Arrived> facts) {
        var place = Place.rebuilding(topic, attempt.partition(), attempt.name());
        long next = facts.getLast().fence().offset() + 1;
        return foldFacts
                .fold(place, facts, attempt.lens())
                .chain(() -> marks.folded(place, next, KeepUp.changed(facts)))
                .flatMap(noted -> orLost(noted, attempt));
    }

    private static Uni<Void> orLost(boolean stands, Attempt attempt) {
        return stands ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new NotWhole(attempt.partition()));
    }

    private static <T> Uni<Void> each(List<T> some, Function<T, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(it -> action.apply(it))
                .onItem()
                .ignoreAsUni();
    }
}
