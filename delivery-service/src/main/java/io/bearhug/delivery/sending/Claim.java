package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.State;
import java.time.Duration;

/**
 * A delivery that this instance may work on until its lease ends.
 *
 * @param plan what is to be said
 * @param state due, or attempting if whoever held it before never came back
 * @param fence grows with each claim; writes under an older one change nothing
 * @param knownFor how long the delivery has been known here, in real time
 */
public record Claim(Plan plan, State.Open state, long fence, Duration knownFor) {

    /** Which delivery. */
    public String deliveryId() {
        return plan.deliveryId();
    }
}
