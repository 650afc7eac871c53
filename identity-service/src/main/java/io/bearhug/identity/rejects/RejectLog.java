package io.bearhug.identity.rejects;

import io.bearhug.contracts.Lists;
import io.bearhug.identity.collection.Intake;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where refused events are kept. */
public interface RejectLog {

    /** Keeps them. */
    Uni<Void> keep(List<Reject> rejects);

    /** Those that fit, newest first, older than the cursor. */
    Uni<List<KeptReject>> newest(Filter filter, @Nullable Long before, int limit);

    /** Those that fit, oldest first, newer than the cursor. */
    Uni<List<KeptReject>> oldest(Filter filter, long after, int limit);

    /** Forgets these. */
    Uni<Void> forget(Collection<Long> ids);

    /** Notes that these were refused again, and why. */
    Uni<Void> refusedAgain(List<KeptReject> rejects);

    /** Forgets what is older than this, and of each source the oldest beyond so many events or bytes. */
    Uni<Void> trim(Instant before, int mostPerSource, long mostBytesPerSource);

    /**
     * Which of them.
     *
     * @param source whose
     * @param reason null for any
     * @param event name of the event or of the call, null for any
     * @param ids only these; empty for all
     */
    record Filter(
            String source,
            Intake.@Nullable Reason reason,
            @Nullable String event,
            List<Long> ids) {
        public Filter {
            ids = Lists.copy(ids);
        }
    }
}
