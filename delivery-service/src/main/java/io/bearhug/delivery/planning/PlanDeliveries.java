package io.bearhug.delivery.planning;

import io.bearhug.contracts.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Hears a decision and plans what it asks to send. */
@ApplicationScoped
public class PlanDeliveries {

    private final Plans plans;
    private final Clock clock;

    PlanDeliveries(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Plans each message of a decision once, however often the decision is heard. */
    public Uni<Void> plan(Decision decision) {
        List<Planning.Beginning> beginnings = Planning.decide(decision);
        return beginnings.isEmpty()
                ? Uni.createFrom().voidItem()
                : plans.keepNew(beginnings, clock.instant()).replaceWithVoid();
    }
}
