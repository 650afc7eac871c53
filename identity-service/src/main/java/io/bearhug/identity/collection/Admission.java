package io.bearhug.identity.collection;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.trackingplans.PlanMode;
import io.bearhug.identity.trackingplans.PlanVerdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether an event is taken: first the rules that hold for all, then what its own source planned. */
public final class Admission {

    private final FrontDoor door;
    private final Function<Event, Optional<PlanVerdict>> plans;

    /**
     * @param door the rules that hold for all
     * @param plans what the plan of an event's source has against it
     */
    public Admission(FrontDoor door, Function<Event, Optional<PlanVerdict>> plans) {
        this.door = door;
        this.plans = plans;
    }

    /**
     * What becomes of an event.
     *
     * @param type as the channel called it; null if the event has to say so itself
     */
    public Intake take(Event.@Nullable Type type, RawEvent raw, Stamp stamp) {
        return planned(type == null ? door.take(raw, stamp) : door.take(type, raw, stamp));
    }

    private Intake planned(Intake intake) {
        return switch (intake) {
            case Intake.Accepted accepted ->
                plans.apply(accepted.event())
                        .map(verdict -> judged(accepted, verdict))
                        .orElse(accepted);
            case Intake.Rejected rejected -> rejected;
        };
    }

    private static Intake judged(Intake.Accepted accepted, PlanVerdict verdict) {
        Event event = accepted.event();
        return verdict.mode() == PlanMode.REJECT
                ? new Intake.Rejected(
                        event.messageId(), verdict.faults(), Intake.Reason.PLAN, names(event.identifiers()))
                : new Intake.Accepted(event, accepted.blocked(), verdict);
    }

    static List<String> names(List<Claim> claims) {
        return claims.stream()
                .map(Claim::identifier)
                .map(Identifier::key)
                .distinct()
                .toList();
    }
}
