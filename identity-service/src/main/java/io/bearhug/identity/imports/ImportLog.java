package io.bearhug.identity.imports;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where imports and their rows are kept. */
public interface ImportLog {

    /** Keeps a new import unless too many are open. */
    Uni<Boolean> add(Import created, int mostOpen);

    /** One of them. */
    Uni<Optional<Import>> find(String id);

    /** The newest first, created before the cursor's. */
    Uni<List<Import>> newest(@Nullable String before, int limit);

    /** Keeps the names of the columns; the first that come stay. */
    Uni<Void> header(String id, List<String> header);

    /** Stages rows that follow those that are here; false if others came first, or none are taken any more. */
    Uni<Boolean> stage(String id, StagedRows rows, Instant now);

    /** All rows are here. */
    Uni<Void> complete(String id, Instant now);

    /**
     * Works off the first rows that wait in some import which nobody else works on, and notes together with that what came of it. Fails
     * and changes nothing if the work fails.
     *
     * @return false if nothing waits
     */
    Uni<Boolean> work(BiFunction<Import, WaitingRows, Uni<WorkedOff>> work, int mostErrors, Instant now);

    /** Ends an import and forgets the rows that wait. */
    Uni<Void> cancel(String id, Instant now);

    /** What is wrong with rows, by number, after this one. */
    Uni<List<RowError>> errors(String id, long after, int limit);

    /** Ends those nobody has gone on with since, and forgets those that were over before. */
    Uni<Void> tidy(Instant idleSince, Instant overBefore, Instant now);
}
