package io.bearhug.context.rebuild;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.fold.Fragments.Restored;
import java.time.Duration;
import java.time.Instant;

/** What becomes of a copy. */
sealed interface Return {

    /** The store has as much already, or its time is over. */
    record Nothing() implements Return {}

    /** It goes back into the store. */
    record Back(Restored restored) implements Return {}

    /** Its person was forgotten: the copy is to go, too. */
    record Forgotten(String fragment) implements Return {}

    /**
     * Decides.
     *
     * @param held what the store has
     * @param copy what was kept
     * @param now real time
     * @param keepsFor how long a fragment stays after its last event
     */
    static Return of(Held held, History.Copy copy, Instant now, Duration keepsFor) {
        var state = copy.snapshot().state();
        if (isForgotten(held, state)) {
            return new Forgotten(state.fragment());
        }
        var left = keepsFor.minus(Duration.between(copy.at(), now));
        return left.isPositive() && isAhead(state, held.state())
                ? new Back(new Restored(held.with(state), left.compareTo(keepsFor) < 0 ? left : keepsFor))
                : new Nothing();
    }

    private static boolean isForgotten(Held held, FragmentState state) {
        var before = held.forgotten();
        var first = state.firstSeen();
        return before != null && (first == null || !first.isAfter(before));
    }

    /** Both are of one line, so one of them has folded in whatever the other has. */
    private static boolean isAhead(FragmentState copy, FragmentState stored) {
        return copy.fences().entrySet().stream().anyMatch(it -> stored.isBefore(it.getKey(), it.getValue()));
    }
}
