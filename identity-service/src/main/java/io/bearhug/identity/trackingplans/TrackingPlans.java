package io.bearhug.identity.trackingplans;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where plans are kept. */
public interface TrackingPlans {

    /** The plan of a source that is in force. */
    Uni<Optional<PlanVersion>> find(String source);

    /** An earlier one. */
    Uni<Optional<PlanVersion>> find(String source, int version);

    /** Puts a plan into force as the next version and notes it among the source's changes; empty if there is no such source. */
    Uni<Optional<PlanVersion>> add(String source, TrackingPlan plan, String by, Instant at);

    /** The version in force of each source that has a plan. */
    Uni<Map<String, Integer>> versions();
}
