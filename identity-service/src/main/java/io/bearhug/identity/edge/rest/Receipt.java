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
 * @param warnings events that were taken, though they are not as their source planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Receipt(boolean success, List<FaultyEvent> rejected, List<FaultyEvent> warnings) {

    Receipt {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /**
     * An event with what is wrong with it.
     *
     * @param index its place in the batch, from 0
     * @param messageId its own, if it has one
     * @param errors all of them, with pointers into the event
     */
    record FaultyEvent(int index, @Nullable String messageId, List<Problem.Fault> errors) {
        FaultyEvent {
            errors = List.copyOf(errors);
        }
    }
}
