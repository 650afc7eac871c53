package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Activity;
import io.bearhug.decision.history.WatchDecisions;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How things go. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    private final WatchDecisions watch;

    ReportResource(WatchDecisions watch) {
        this.watch = watch;
    }

    /** What was decided in each minute of the last hour. */
    @GET
    @Path("/activity")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "What was decided in the last hour: by outcome, action, reason of silence, and channel")
    public Uni<Activity> activity() {
        return watch.lastHour();
    }
}
