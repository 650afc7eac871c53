package io.bearhug.context.snapshots;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.contracts.Lists;
import java.util.Map;

/**
 * A copy of a fragment's state. Value of topic {@code fragments}.
 *
 * @param state of the fragment, with how far each topic is in it
 * @param covered offsets by topic: whatever the fragment's partition brought before them is in this copy or an earlier one, of
 *     whichever fragment
 */
public record Snapshot(FragmentState state, Map<String, Long> covered) {

    public Snapshot {
        covered = Lists.copy(covered);
    }
}
