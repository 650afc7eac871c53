package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Moment;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.situation.Deliberation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How long what a moment asks for may be put off, and what waiting costs.
 *
 * @param now when it is decided
 * @param latest time to which it may be put off
 * @param discount what is left of an act's worth after an hour
 */
record Patience(Instant now, Instant latest, double discount) {

    /** So often a moment is put off; then it is now or not at all. */
    static final int TIMES = 5;

    /** Where the house does not say: after a day of waiting some six tenths are left. */
    static final double DISCOUNT = 0.98;

    /** Where the house does not say. */
    static final Duration AT_MOST = Duration.ofDays(2);

    /** So much more a later moment must be worth than what could be said now: nothing waits for next to nothing. */
    static final double MARGIN = 1.25;

    /** So much time must be left to say it before it is too late. */
    static final Duration ROOM = Duration.ofMinutes(10);

    private static final double MILLIS_AN_HOUR = 3_600_000.0;

    /** None where somebody waits for the answer, and none for what was put off often enough. */
    static Optional<Patience> of(Deliberation mind) {
        var question = mind.situation().question();
        var moment = question.moment();
        var putOff = question.putOff();
        return moment == null || putOff == null || putOff >= TIMES ? Optional.empty() : Optional.of(with(moment, mind));
    }

    private static Patience with(Moment moment, Deliberation mind) {
        var policy = Objects.requireNonNullElse(mind.policies().waiting(), new Policies.Waiting(null, null));
        var bound = moment.at().plus(Objects.requireNonNullElse(policy.atMost(), AT_MOST));
        var deadline = moment.expiresAt().minus(ROOM);
        return new Patience(
                mind.now(),
                bound.isBefore(deadline) ? bound : deadline,
                Objects.requireNonNullElse(policy.discount(), DISCOUNT));
    }

    /** What a later moment must be worth where something worth this much can be said now. */
    static double withMargin(double now) {
        return now + (MARGIN - 1) * Math.abs(now);
    }

    /** Whether something may be put off until then. */
    boolean reaches(Instant at) {
        return at.isAfter(now) && !at.isAfter(latest);
    }

    /** What a utility then is worth now: δ^h·U; what is worth less than nothing is not worth more for waiting. */
    double discounted(double utility, Instant at) {
        return utility <= 0 ? utility : utility * Math.pow(discount, hours(at));
    }

    /** From now until then. */
    double hours(Instant at) {
        return (double) Duration.between(now, at).toMillis() / MILLIS_AN_HOUR;
    }
}
