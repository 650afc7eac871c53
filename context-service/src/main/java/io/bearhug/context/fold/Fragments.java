package io.bearhug.context.fold;

import io.bearhug.context.notes.Lens;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of fragments for the one who folds into them. Each call is one round trip. */
public interface Fragments {

    /**
     * The states of these fragments, by key; an empty one for each that is unknown.
     *
     * @param place whose facts are to be folded in
     * @return fails with {@link NotWhole} if the store does not hold what it should have by now
     */
    Uni<Map<String, Held>> hold(Place place, Collection<String> fragments);

    /** The same for whoever brings no facts, and only takes something away. */
    Uni<Map<String, Held>> hold(Collection<String> fragments);

    /**
     * Saves states, each only if nobody saved it since it was read.
     *
     * @param lens to make states smaller that have grown over {@link Bounds#BYTES}
     * @return keys of those that somebody else saved meanwhile; they were not saved
     */
    Uni<Set<String>> save(List<Held> states, Lens lens);

    /**
     * Puts states back, each only if nobody saved it since it was read.
     *
     * @return keys of those that somebody else saved meanwhile; they were not put back
     */
    Uni<Set<String>> restore(List<Restored> states);

    /**
     * A state to put back.
     *
     * @param held the state in the place of what was read
     * @param keepsFor how long it is to stay unless more happens; real time
     */
    record Restored(Held held, Duration keepsFor) {}

    /**
     * A state as it was read.
     *
     * @param state of a fragment
     * @param revision changes whenever the stored state does; empty where there is none
     * @param forgotten what happened up to this instant is dropped, because somebody was erased; null if nobody was
     */
    record Held(
            FragmentState state, String revision, @Nullable Instant forgotten) {

        /** Of a fragment of which nothing is known. */
        public static Held nothing(String fragment) {
            return new Held(FragmentState.empty(fragment), "", null);
        }

        /** Whether a fact is to be folded in; one that comes too late for an erasure is not. */
        boolean takes(Arrived arrived) {
            return forgotten == null || arrived.fact().at().isAfter(forgotten);
        }

        /** The same place with a new state. */
        public Held with(FragmentState next) {
            return new Held(next, revision, forgotten);
        }
    }
}
