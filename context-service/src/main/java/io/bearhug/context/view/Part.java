package io.bearhug.context.view;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Slice;

/**
 * A fragment's state, or the slice of it that belongs to the person.
 *
 * @param state of the fragment
 * @param slice of time that is theirs
 */
public record Part(FragmentState state, Slice slice) {

    /** All of a fragment. */
    public static Part whole(FragmentState state) {
        return new Part(state, Slice.ALWAYS);
    }
}
