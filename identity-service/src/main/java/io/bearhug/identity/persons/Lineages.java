package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Pair;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of who became whose. */
public interface Lineages {

    /**
     * One page of a list.
     *
     * @param items of the page
     * @param next where the next one begins, null if there is none
     */
    record Page<T>(List<T> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A merge somebody should look at.
     *
     * @param id of the review
     * @param merge what happened
     */
    record Review(long id, WideMerge merge) {}

    /** Steps to and from this person, the newest first; empty if the cursor is none of ours. */
    Uni<Optional<Page<LineageStep>>> of(String person, @Nullable String after, int limit);

    /** The last step of this identifier before an instant. */
    Uni<Optional<LineageStep>> last(Identifier identifier, Instant at);

    /** The newest events behind each of these links, a few of each. */
    Uni<List<LinkEvidence>> evidence(Collection<Pair> links);

    /** Merges nobody has looked at yet, the newest first; empty if the cursor is none of ours. */
    Uni<Optional<Page<Review>>> reviews(@Nullable String after, int limit);

    /** Says that somebody has looked at what became of this person; whether there was anything to look at. */
    Uni<Boolean> close(String person, String by, Instant at);
}
