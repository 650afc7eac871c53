package io.bearhug.decision.history;

import io.bearhug.contracts.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: all decisions, as far as retention goes. */
public interface DecisionLog {

    /** Keeps decisions; those that are there already stay as they are. */
    Uni<Void> add(List<Decision> decisions);

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
