package io.bearhug.context.forgetting;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Remembered;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.view.Memory;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.Profiling;
import io.bearhug.context.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be forgotten of somebody.
 *
 * @param from what happened before is to go
 * @param slices what is theirs of the fragments in which something is to go
 * @param next when to look again; empty if nothing else will have to go unless more happens
 */
record Forgetting(Instant from, Map<String, List<Slice>> slices, Optional<Instant> next) {

    /** Nothing is, whatever happens. */
    private static final Forgetting NOTHING = new Forgetting(Instant.MIN, Map.of(), Optional.empty());

    /**
     * Decides.
     *
     * @param late how long words may be on their way
     */
    static Forgetting of(View.Subject subject, Lens lens, Instant now, Duration late) {
        var profiling = Memory.profiling(subject, lens);
        var over = profiling.isForgotten(now, late);
        if (over.equals(Instant.MIN)) {
            return NOTHING;
        }
        var from = Memory.beginning(subject.parts(), over);
        var slices = new LinkedHashMap<String, List<Slice>>();
        subject.parts().stream().filter(part -> isToForget(part, from)).forEach(part -> slices.computeIfAbsent(
                        part.state().fragment(), _ -> new ArrayList<>())
                .add(part.slice()));
        return new Forgetting(from, slices, next(profiling, newest(subject.parts(), from), now, late));
    }

    private static boolean isToForget(Part part, Instant from) {
        return Remembered.forget(part.state(), part.slice(), from).isPresent();
    }

    /** A state of theirs without what is to go, as it may have grown meanwhile; empty if nothing is. */
    Optional<FragmentState> applyTo(FragmentState state) {
        var left = state;
        for (var slice : slices.getOrDefault(state.fragment(), List.of())) {
            left = Remembered.forget(left, slice, from).orElse(left);
        }
        return Optional.of(left).filter(it -> !it.equals(state));
    }

    /** What is remembered by a yes that no word can undo for the past needs no other look; the visit of anybody else ends. */
    private static Optional<Instant> next(Profiling profiling, Optional<Instant> newest, Instant now, Duration late) {
        boolean isSettled = profiling instanceof Profiling.Since(var at) && at.isBefore(now.minus(late));
        return isSettled
                ? Optional.empty()
                : newest.map(it -> later(it.plus(Memory.VISIT_GAP).plus(late), now));
    }

    private static Instant later(Instant over, Instant now) {
        return over.isAfter(now) ? over.plusMillis(1) : now.plus(Memory.VISIT_GAP);
    }

    /** The newest of what stays. */
    private static Optional<Instant> newest(List<Part> parts, Instant from) {
        return parts.stream()
                .flatMap(part -> happened(part.state()).filter(part.slice()::holds))
                .filter(at -> !at.isBefore(from))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> happened(FragmentState state) {
        return Stream.concat(
                state.notes().stream().map(Note::at), state.shown().stream().map(Remembered::latest));
    }
}
