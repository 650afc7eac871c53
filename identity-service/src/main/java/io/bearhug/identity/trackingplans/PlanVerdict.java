package io.bearhug.identity.trackingplans;

import io.bearhug.support.problem.Problem;
import java.util.List;

/**
 * What a plan says of an event.
 *
 * @param mode of the plan
 * @param faults where the event is not as planned, with pointers into it; never empty
 */
public record PlanVerdict(PlanMode mode, List<Problem.Fault> faults) {
    public PlanVerdict {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("there is no verdict on what is as planned");
        }
    }
}
