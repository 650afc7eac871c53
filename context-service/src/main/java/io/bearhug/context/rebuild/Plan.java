package io.bearhug.context.rebuild;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be read again for a partition. */
public sealed interface Plan {

    /** Nothing. */
    record Nothing() implements Plan {}

    /**
     * The last minutes, as after a failover that lost the newest writes.
     *
     * @param since when they began; real time
     * @param from offsets by topic at that time
     */
    record Rewind(Instant since, Map<String, Long> from) implements Plan {
        public Rewind {
            from = Lists.copy(from);
        }
    }

    /** Everything: copies, and what came after them. */
    record Whole() implements Plan {}

    /**
     * Decides.
     *
     * @param mark of the partition, null if there is none
     * @param known offsets by topic of which this instance knows that everything before them was folded in
     * @param minutes the rewinding that would be enough for a store that lost its newest writes
     */
    static Plan of(@Nullable Mark mark, Map<String, Long> known, Rewind minutes) {
        if (mark == null) {
            return new Whole();
        }
        return switch (mark.standing()) {
            case REBUILDING -> new Whole();
            case WHOLE -> mark.hasAll(known) ? new Nothing() : again(mark, minutes);
            case BEHIND -> again(mark, minutes);
        };
    }

    private static Plan again(Mark mark, Rewind minutes) {
        return mark.hasAll(minutes.from()) ? minutes : new Whole();
    }
}
