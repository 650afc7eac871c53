package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.support.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel hears.
 *
 * @param success whether what is not listed as rejected is kept
 * @param rejected events of the batch that were refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Receipt(boolean success, List<RejectedEvent> rejected) {

    Receipt {
        rejected = List.copyOf(rejected);
    }

    /**
     * A refused event of a batch.
     *
     * @param index its place, from 0
     * @param messageId its own, if it has one
     * @param errors all of them, with pointers into the event
     */
    record RejectedEvent(int index, @Nullable String messageId, List<Problem.Fault> errors) {
        RejectedEvent {
            errors = List.copyOf(errors);
        }
    }
}
