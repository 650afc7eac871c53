package io.bearhug.identity.trackingplans;

import io.bearhug.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a source's tracking plan into force. */
@ApplicationScoped
public class PutPlan {

    private final TrackingPlans plans;
    private final PlanSchemas schemas;
    private final PlanDirectory directory;
    private final Clock clock;

    PutPlan(TrackingPlans plans, PlanSchemas schemas, PlanDirectory directory, Clock clock) {
        this.plans = plans;
        this.schemas = schemas;
        this.directory = directory;
        this.clock = clock;
    }

    /** Everything that is wrong with a plan, with pointers into it. */
    public List<Problem.Fault> faults(TrackingPlan plan) {
        return plan.events().entrySet().stream().flatMap(this::faults).toList();
    }

    private Stream<Problem.Fault> faults(Map.Entry<String, Map<String, Object>> event) {
        String place = "/events/" + SchemaBounds.escaped(event.getKey());
        List<Problem.Fault> unbounded = SchemaBounds.faults(event.getValue());
        return (unbounded.isEmpty() ? schemas.faults(event.getValue()) : unbounded)
                .stream().map(fault -> Problem.Fault.at(place + fault.pointer(), fault.detail()));
    }

    /** Puts a plan without faults into force, unless it is already; empty if there is no such source. */
    public Uni<Optional<PlanVersion>> put(String source, TrackingPlan plan, String by) {
        return plans.find(source)
                .flatMap(known -> known.isPresent() && known.get().plan().equals(plan)
                        ? Uni.createFrom().item(known)
                        : plans.add(source, plan, by, clock.instant())
                                .flatMap(added -> directory.refresh().replaceWith(added)));
    }
}
