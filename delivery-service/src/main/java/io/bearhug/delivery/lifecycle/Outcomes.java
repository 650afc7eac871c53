package io.bearhug.delivery.lifecycle;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The outcomes that a delivery is published as. Their ids follow from delivery, kind and try: said twice, they are one. */
public final class Outcomes {

    private Outcomes() {}

    /** The outcome of an end. */
    public static Outcome of(Plan plan, State.Ended end, Instant at) {
        return switch (end) {
            case State.HandedOver it -> outcome(plan, Outcome.Type.HANDED_OVER, it.attempts(), null, at);
            case State.Skipped it ->
                outcome(plan, Outcome.Type.SKIPPED, it.attempts(), it.reason().text(), at);
            case State.Expired it -> outcome(plan, Outcome.Type.EXPIRED, it.attempts(), "sendBefore", at);
            case State.Failed it ->
                outcome(plan, Outcome.Type.FAILED, it.attempts(), it.reason().text(), at);
            case State.Unknown it -> outcome(plan, Outcome.Type.UNKNOWN, it.attempts(), "noAnswer", at);
        };
    }

    /** The outcome of a no by one click; a second click on the same day is the same outcome. */
    public static Outcome unsubscribed(Plan plan, LocalDate day, Instant at) {
        return outcome(plan, Outcome.Type.UNSUBSCRIBED, day.toString(), null, at);
    }

    private static Outcome outcome(Plan plan, Outcome.Type type, int attempts, @Nullable String reason, Instant at) {
        return outcome(plan, type, Integer.toString(attempts), reason, at);
    }

    private static Outcome outcome(Plan plan, Outcome.Type type, String time, @Nullable String reason, Instant at) {
        Decision.Answer answer = plan.answer();
        String id = plan.deliveryId() + ":" + type.name().toLowerCase(java.util.Locale.ROOT) + ":" + time;
        return new Outcome(
                id,
                type,
                plan.decisionId(),
                answer.placement(),
                answer.action(),
                answer.treatment() == null ? null : answer.treatment().id(),
                plan.deliveryId(),
                plan.personId(),
                plan.fragment(),
                plan.outbound().channel(),
                at,
                answer.reservation(),
                reason,
                null,
                null);
    }
}
