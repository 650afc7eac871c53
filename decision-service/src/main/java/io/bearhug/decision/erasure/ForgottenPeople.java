package io.bearhug.decision.erasure;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: who was forgotten, and what the log still has of them. */
public interface ForgottenPeople {

    /** Remembers an erasure: from now on the log takes nothing of them, whatever was on its way. */
    Uni<Void> remember(Erasure erasure);

    /** Decisions in the log about them. */
    Uni<List<Logged>> decisions(Erasure erasure);

    /** Removes decisions from the log. */
    Uni<Void> remove(List<Logged> decisions);

    /** Notes that nothing is left to do for an erasure. */
    Uni<Void> finish(Erasure erasure);

    /** The ids of those for which nothing is left to do. */
    Uni<Set<String>> finished(List<Erasure> erasures);

    /** Whether something that happened to them then is to be dropped. */
    Uni<Boolean> isForgotten(@Nullable String personId, String fragment, Instant at);

    /**
     * A decision as it is found again.
     *
     * @param decisionId which
     * @param fragment whose ledger has its contacts
     * @param theirs whether the fragment is the person's alone; else others are in its ledger, too
     */
    record Logged(String decisionId, String fragment, boolean theirs) {}
}
