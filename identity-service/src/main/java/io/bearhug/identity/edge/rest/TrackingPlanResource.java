package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.identity.sources.Sources;
import io.bearhug.identity.trackingplans.PlanMode;
import io.bearhug.identity.trackingplans.PlanVersion;
import io.bearhug.identity.trackingplans.PutPlan;
import io.bearhug.identity.trackingplans.TrackingPlan;
import io.bearhug.identity.trackingplans.TrackingPlans;
import io.bearhug.identity.trackingplans.Unplanned;
import io.bearhug.support.identifiers.Storable;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a source promised to send. */
@Path("/v1/sources/{id}/tracking-plan")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "sources")
public class TrackingPlanResource {

    private final TrackingPlans plans;
    private final PutPlan put;
    private final Sources sources;
    private final SecurityIdentity caller;

    TrackingPlanResource(TrackingPlans plans, PutPlan put, Sources sources, SecurityIdentity caller) {
        this.plans = plans;
        this.put = put;
        this.sources = sources;
        this.caller = caller;
    }

    /**
     * A plan as sent.
     *
     * @param mode observe, warn or reject
     * @param unplanned allowed or violation: what a track call is that is not listed; allowed if absent
     * @param events JSON Schema (draft 2020-12) of the properties by a track call's name, or of the traits or properties under {@code
     *     $identify}, {@code $group}, {@code $page}, {@code $screen}
     */
    public record NewPlan(
            @Nullable String mode,
            @Nullable String unplanned,
            @Nullable Map<String, JsonNode> events) {}

    /**
     * A plan as stored.
     *
     * @param version from 1; the highest is in force
     * @param createdAt when it came into force
     * @param createdBy who put it there
     * @param mode observe, warn or reject
     * @param unplanned allowed or violation
     * @param events schemas by name
     */
    public record Plan(
            int version,
            Instant createdAt,
            String createdBy,
            String mode,
            String unplanned,
            Map<String, Map<String, Object>> events) {

        static Plan of(PlanVersion stored) {
            TrackingPlan plan = stored.plan();
            return new Plan(
                    stored.version(),
                    stored.createdAt(),
                    stored.createdBy(),
                    word(plan.mode()),
                    word(plan.unplanned()),
                    plan.events());
        }
    }

    /** The plan in force, or an earlier version. */
    @GET
    @Operation(summary = "The tracking plan in force, or an earlier version")
    public Uni<Plan> find(@PathParam("id") String id, @QueryParam("version") @Nullable Integer version) {
        SourcesResource.mustBeAnId(id);
        return (version == null ? plans.find(id) : plans.find(id, version)).map(found -> found.map(Plan::of)
                .orElseThrow(() -> ProblemException.notFound("this source has no such tracking plan")));
    }

    /** Puts a plan into force at once, as the next version. The same plan again changes nothing. */
    @PUT
    @Operation(summary = "Put a tracking plan into force; 422 lists what is wrong with its schemas")
    public Uni<Plan> put(@PathParam("id") String id, @Nullable NewPlan body) {
        SourcesResource.mustBeAnId(id);
        TrackingPlan plan = plan(body);
        return sources.find(id)
                .map(found -> found.orElseThrow(SourcesResource::notFound))
                .invoke(() -> mustBeUsable(plan))
                .flatMap(_ -> put.put(id, plan, caller.getPrincipal().getName()))
                .map(stored -> Plan.of(stored.orElseThrow(SourcesResource::notFound)));
    }

    private void mustBeUsable(TrackingPlan plan) {
        List<Problem.Fault> faults = put.faults(plan);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("these schemas cannot be used", faults);
        }
    }

    private static TrackingPlan plan(@Nullable NewPlan body) {
        if (body == null) {
            throw ProblemException.invalid("", "expected a tracking plan");
        }
        PlanMode mode = one(PlanMode.values(), body.mode(), "/mode");
        Unplanned unplanned =
                body.unplanned() == null ? Unplanned.ALLOWED : one(Unplanned.values(), body.unplanned(), "/unplanned");
        try {
            return new TrackingPlan(mode, unplanned, schemas(body.events()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/events", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Map<String, Object>> schemas(@Nullable Map<String, JsonNode> given) {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        Optional.ofNullable(given).orElse(Map.of()).forEach((name, schema) -> {
            if (schema == null || !schema.isObject()) {
                throw ProblemException.invalid("/events/" + name, "expected a JSON Schema as an object");
            }
            schemas.put(Storable.text(name), PlainJson.object(schema));
        });
        return schemas;
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String said, String pointer) {
        return Stream.of(values)
                .filter(value -> word(value).equals(said))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        pointer,
                        "expected one of "
                                + Stream.of(values)
                                        .map(TrackingPlanResource::word)
                                        .toList()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
