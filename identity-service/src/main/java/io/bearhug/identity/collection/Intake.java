package io.bearhug.identity.collection;

import io.bearhug.contracts.Event;
import io.bearhug.identity.trackingplans.PlanVerdict;
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
     * @param verdict what the source's tracking plan has against it, null if nothing
     */
    record Accepted(Event event, int blocked, @Nullable PlanVerdict verdict) implements Intake {}

    /**
     * Refused.
     *
     * @param messageId as the channel sent it, if it did
     * @param errors every one, with pointers into the event
     * @param reason why, in one word
     * @param names keys of the names found in it, so that it can be found when somebody is erased
     */
    record Rejected(@Nullable String messageId, List<Problem.Fault> errors, Reason reason, List<String> names)
            implements Intake {
        public Rejected {
            errors = List.copyOf(errors);
            names = List.copyOf(names);
        }
    }

    /** Why an event was refused. */
    enum Reason {
        /** It is not what the API asks for. */
        INVALID,
        /** It is too large. */
        TOO_LARGE,
        /** It is not what its source planned. */
        PLAN
    }
}
