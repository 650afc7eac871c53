package io.bearhug.decision.history;

import io.bearhug.contracts.Decision;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: all decisions, as far as retention goes. */
public interface DecisionLog {

    /** Keeps decisions; those that are there already stay as they are. */
    Uni<Void> add(List<Entry> entries);

    /** One of them. */
    Uni<Optional<Decision>> find(String decisionId);

    /**
     * A person's, newest first.
     *
     * @param after cursor of the page before, null for the first page
     */
    Uni<Page> ofPerson(String personId, @Nullable String after, int limit);

    /** Fragments under which a person was decided for. */
    Uni<List<String>> fragmentsOf(String personId);

    /**
     * A decision as it came by its topic: what it is found by, and all of it.
     *
     * @param head what it is found by
     * @param json the whole decision
     */
    record Entry(Head head, String json) {}

    /** The fields of a {@link Decision} it is found by; named like them. */
    record Head(
            String decisionId,
            @Nullable String personId,
            String fragment,
            String client,
            Instant at,
            String catalogue) {}

    /**
     * A page.
     *
     * @param items newest first
     * @param next cursor of the next page, null if this is the last
     */
    record Page(List<Decision> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
