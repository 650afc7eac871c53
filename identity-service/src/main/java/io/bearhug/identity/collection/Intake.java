package io.bearhug.identity.collection;

import io.bearhug.contracts.Event;
import io.bearhug.support.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an event at the front door. */
public sealed interface Intake {

    /**
     * Taken.
     *
     * @param event normalised and stamped
     * @param blocked names it carried that are nobody's
     */
    record Accepted(Event event, int blocked) implements Intake {}

    /**
     * Refused.
     *
     * @param messageId as the channel sent it, if it did
     * @param errors every one, with pointers into the event
     * @param tooLarge whether its size alone is the reason
     */
    record Rejected(@Nullable String messageId, List<Problem.Fault> errors, boolean tooLarge) implements Intake {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
