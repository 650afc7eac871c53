package io.bearhug.identity.trackingplans;

import io.bearhug.contracts.Event;
import io.bearhug.support.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan that can be asked.
 *
 * @param version of the plan
 * @param plan what it says
 * @param checks by the name under which the plan speaks of an event
 */
record CompiledPlan(int version, TrackingPlan plan, Map<String, PlanSchemas.Check> checks) {

    /** So many are told of one event. */
    private static final int MAX_FAULTS = 20;

    CompiledPlan {
        checks = Map.copyOf(checks);
    }

    static CompiledPlan of(PlanVersion stored, PlanSchemas schemas) {
        return new CompiledPlan(
                stored.version(),
                stored.plan(),
                stored.plan().events().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, event -> schemas.compile(event.getValue()))));
    }

    /** What the plan has against this event, if anything. */
    Optional<PlanVerdict> verdict(Event event) {
        PlanSchemas.Check check = checks.get(TrackingPlan.nameOf(event));
        List<Problem.Fault> faults = check == null ? unplanned(event) : within(event, check);
        return faults.isEmpty() ? Optional.empty() : Optional.of(new PlanVerdict(plan.mode(), faults));
    }

    private List<Problem.Fault> unplanned(Event event) {
        boolean violates = event.type() == Event.Type.TRACK && plan.unplanned() == Unplanned.VIOLATION;
        return violates
                ? List.of(Problem.Fault.at("/event", "the tracking plan has no event of this name"))
                : List.of();
    }

    private static List<Problem.Fault> within(Event event, PlanSchemas.Check check) {
        boolean isAboutTraits = event.type() == Event.Type.IDENTIFY || event.type() == Event.Type.GROUP;
        String place = isAboutTraits ? "/traits" : "/properties";
        return check.faults(isAboutTraits ? event.traits() : event.properties()).stream()
                .limit(MAX_FAULTS)
                .map(fault -> Problem.Fault.at(
                        place + (fault.pointer() == null ? "" : fault.pointer()), "tracking plan: " + fault.detail()))
                .toList();
    }
}
