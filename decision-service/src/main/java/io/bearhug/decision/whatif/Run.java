package io.bearhug.decision.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A simulation or an evaluation, as it is kept.
 *
 * @param id of it
 * @param kind which of the two
 * @param subject the draft or version
 * @param state where it stands
 * @param done decisions so far
 * @param of so many
 * @param startedAt when it was asked for
 * @param problem why it failed
 * @param result what came of it
 */
public record Run(
        String id,
        Kind kind,
        String subject,
        State state,
        int done,
        int of,
        Instant startedAt,
        @Nullable String problem,
        @Nullable JsonNode result) {

    /** What is asked. */
    public enum Kind {
        SIMULATION,
        EVALUATION
    }

    /** Where it stands. */
    public enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED,
        /** Who ran it is gone. */
        @JsonProperty("interrupted")
        INTERRUPTED
    }
}
