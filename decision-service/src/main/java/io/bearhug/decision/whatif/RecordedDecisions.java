package io.bearhug.decision.whatif;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: the log of decisions, to be read in pages. */
public interface RecordedDecisions {

    /**
     * The newest.
     *
     * @param from null for as far back as there are any
     * @param to before which, null for now
     * @param most of them
     */
    Uni<List<Noted>> newest(@Nullable Instant from, @Nullable Instant to, int most);

    /** Their records as JSON, by id; without those that are gone meanwhile. */
    Uni<Map<String, String>> records(List<String> decisionIds);
}
