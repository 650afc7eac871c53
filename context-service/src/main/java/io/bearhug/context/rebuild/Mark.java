package io.bearhug.context.rebuild;

import io.bearhug.contracts.Lists;
import java.util.Map;

/**
 * What the store says about a partition. It is in the store, so it is lost with it, and it is as old as the store is.
 *
 * @param standing whether facts may be folded in
 * @param positions the next offset to fold in, by topic
 */
public record Mark(Standing standing, Map<String, Long> positions) {

    /** Whether facts may be folded in. */
    public enum Standing {
        /** Everything is there. */
        WHOLE,
        /** Somebody saw that the store is older than the topics. */
        BEHIND,
        /** Somebody is about to bring it all back, or died over it. */
        REBUILDING
    }

    public Mark {
        positions = Lists.copy(positions);
    }

    /** Whether everything before these offsets has been folded in. */
    public boolean hasAll(Map<String, Long> offsets) {
        return offsets.entrySet().stream().allMatch(it -> positions.getOrDefault(it.getKey(), 0L) >= it.getValue());
    }
}
