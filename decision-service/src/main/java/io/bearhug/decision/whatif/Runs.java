package io.bearhug.decision.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Erasure;
import io.bearhug.decision.whatif.Figures.Example;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: simulations and evaluations. One that gives no sign of life for a minute is taken as interrupted. */
public interface Runs {

    /**
     * Keeps a new one, which gets an id.
     *
     * @param of how many decisions it will take again
     */
    Uni<Run> begin(Run.Kind kind, String subject, int of, Instant startedAt);

    /** It is alive. */
    Uni<Void> beat(String id);

    /** It has come so far. */
    Uni<Void> progress(String id, int done);

    /** It is done; nothing is kept of people who were forgotten since. */
    Uni<Void> finish(String id, JsonNode result, List<Simulated.Seen> examples, List<Somebody> withNothing);

    /** It failed. */
    Uni<Void> fail(String id, String problem);

    /** One. */
    Uni<Optional<Run>> find(Run.Kind kind, String id);

    /**
     * The newest ones, without what came of them.
     *
     * @param after id of the last one on the page before, null for the first page
     */
    Uni<List<Run>> newest(Run.Kind kind, @Nullable String after, int limit);

    /** Decisions that came out otherwise in a simulation. */
    Uni<List<Example>> examples(String id);

    /**
     * People to whom nothing would have been said in a simulation.
     *
     * @param after number of the last one on the page before, 0 for the first page
     */
    Uni<List<WithNothing>> withNothing(String id, int after, int limit);

    /** Forgets what is kept of somebody, examples among these decisions included. */
    Uni<Void> forget(Erasure erasure, List<String> decisions);

    /** Lets go of what was started before. */
    Uni<Void> tidy(Instant before);

    /**
     * Somebody to whom nothing would have been said.
     *
     * @param number in the list
     * @param personId null for somebody who never was anybody
     * @param decisionId their newest decision
     * @param decisions of theirs
     * @param before how often something was said in them
     */
    record WithNothing(int number, @Nullable String personId, String decisionId, long decisions, long before) {}
}
