package io.bearhug.context.fold;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a state where only what happened from an instant on may be remembered. What was stated stays: a fact and a
 * <em>no</em> are not what somebody was seen to do, and have purposes of their own.
 */
public final class Remembered {

    private Remembered() {}

    /** The state as if nothing had happened before. */
    public static FragmentState since(FragmentState state, Instant from) {
        var left = forget(state, Slice.ALWAYS, from).orElse(state);
        return left.seen(first(left, from), isBefore(left.newest(), from) ? null : left.newest());
    }

    /**
     * The state without what happened before in a slice of it; empty if there is nothing to forget. Which messages are in it is
     * still known, so that none is folded in again. What is not divided by time – sums – goes only with all of it.
     */
    public static Optional<FragmentState> forget(FragmentState state, Slice slice, Instant from) {
        var notes = Notes.of(state.notes()).kept(note -> !isOver(note.at(), slice, from));
        var shown = state.shown().stream()
                .filter(it -> !isOver(latest(it), slice, from))
                .toList();
        var aged = slice.isAlways()
                        && !state.aged().isNothing()
                        && isBefore(state.aged().begins(), from)
                ? Aged.NOTHING
                : state.aged();
        var marks = slice.isAlways() ? state.marks().since(from) : state.marks();
        boolean isSame = notes.size() == state.notes().size()
                && shown.size() == state.shown().size()
                && aged.equals(state.aged())
                && marks.equals(state.marks());
        return isSame ? Optional.empty() : Optional.of(state.with(notes, aged, shown, marks));
    }

    private static boolean isOver(Instant at, Slice slice, Instant from) {
        return isBefore(at, from) && slice.holds(at);
    }

    private static boolean isBefore(@Nullable Instant at, Instant from) {
        return at != null && at.isBefore(from);
    }

    /** When somebody was last shown something, or reacted to it. */
    public static Instant latest(Shown shown) {
        var reacted = shown.reactedAt();
        return reacted != null && reacted.isAfter(shown.at()) ? reacted : shown.at();
    }

    private static @Nullable Instant first(FragmentState left, Instant from) {
        return !isBefore(left.firstSeen(), from)
                ? left.firstSeen()
                : left.notes().isEmpty() ? null : left.notes().getFirst().at();
    }
}
