package io.bearhug.identity.likely;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: searches, what they found, and what stewards said to it. */
public interface Searches {

    /**
     * Begins a search.
     *
     * @param silent a search that has not told of its progress since then is over
     * @return whether it began; not if another one runs
     */
    Uni<Boolean> begin(Search search, Instant silent);

    /** How far it is. */
    Uni<Void> progress(String id, int described, Instant at);

    /** Ends a search: its pairs take the place of those nobody has spoken to yet. */
    Uni<Void> finish(String id, int described, List<LikelyMatch> found, Instant at);

    /** Ends a search that cannot be finished. */
    Uni<Void> fail(String id, String failure, Instant at);

    /** A search. */
    Uni<Optional<Search>> find(String id);

    /**
     * Pairs, those with the most evidence first. Pairs that are one person by now are left out of those that wait.
     *
     * @param said what was said to them; null for those that wait
     * @param after cursor of the page before, null for the first
     * @return empty if the cursor is none of ours
     */
    Uni<Optional<Page>> page(@Nullable Said said, @Nullable String after, int limit);

    /** A pair that was found. */
    Uni<Optional<Found>> match(String id);

    /** Keeps what a steward said to a pair. */
    Uni<Void> keep(String id, Said said, String by, Instant at);

    /** What a steward can say. */
    enum Said {
        SAME,
        DIFFERENT
    }

    /**
     * A pair as it is kept.
     *
     * @param id of the pair
     * @param match what was found
     * @param personA who goes by the first name now
     * @param personB who goes by the second
     * @param at when it was found last
     * @param said what a steward said; null if nothing yet
     * @param saidBy who, null if nobody yet
     */
    record Found(
            String id,
            LikelyMatch match,
            String personA,
            String personB,
            Instant at,
            @Nullable Said said,
            @Nullable String saidBy) {}

    /**
     * A page.
     *
     * @param items the most evidence first
     * @param next cursor of the next page, null if this is the last
     */
    record Page(List<Found> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
