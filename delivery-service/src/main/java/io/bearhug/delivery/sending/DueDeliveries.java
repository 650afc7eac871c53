package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.mail.Mail;
import io.bearhug.delivery.permission.Suppression;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The deliveries that wait for their time. Every write after {@link #claim} is one commit and answers whether it was made: it
 * is not if the claim has been lost to somebody else.
 */
public interface DueDeliveries {

    /** Claims what is due and not held by anybody, oldest first. */
    Uni<List<Claim>> claim(Instant now, int most, Duration lease);

    /** The suppressions of some contact points. */
    Uni<List<Suppression>> suppressions(Collection<String> contactPoints);

    /** Gives it back until later. */
    Uni<Boolean> postpone(Claim claim, State.Planned until);

    /** Ends it without a try, together with its outcome. */
    Uni<Boolean> end(Claim claim, State.Ended end, Instant now);

    /** Says that it is about to leave, and what. After this commit, whoever finds it so cannot know whether it left. */
    Uni<Boolean> begin(Claim claim, Attempt attempt, Instant now);

    /** Says what came of it, together with the outcome of an end and the suppression of a rejected address. */
    Uni<Boolean> finish(Claim claim, Attempt attempt, Result result, Instant now);

    /** When the oldest delivery still waiting was due; empty if none waits. */
    Uni<Optional<Instant>> oldestDue();

    /**
     * A try.
     *
     * @param state with its number
     * @param mail as it will be sent
     * @param contactPoint where to, {@code namespace:value}
     * @param personId whose it is, by now
     */
    record Attempt(State.Attempting state, Mail mail, String contactPoint, String personId) {}

    /**
     * What came of a try.
     *
     * @param handover what the provider said
     * @param next where the delivery stands now
     * @param suppression of the address, if there is none such
     */
    record Result(Handover handover, State next, Optional<Suppression> suppression) {}
}
