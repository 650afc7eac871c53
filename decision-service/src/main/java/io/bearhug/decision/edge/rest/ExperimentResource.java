package io.bearhug.decision.edge.rest;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.experiments.ExperimentReport;
import io.bearhug.decision.experiments.Experiments;
import io.bearhug.decision.experiments.ShowExperiments;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What experiments come to. */
@Path("/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experiments")
public class ExperimentResource {

    private final ShowExperiments experiments;
    private final ReportTurns turns;
    private final DecisionConfig config;

    ExperimentResource(ShowExperiments experiments, ReportTurns turns, DecisionConfig config) {
        this.experiments = experiments;
        this.turns = turns;
        this.config = config;
    }

    /** Those of the catalogue in force and those that were. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Experiments: planned, running and ended")
    public Uni<Experiments> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return experiments.list(ReportTime.cursor(after), PageSize.of(limit, config.pages()));
    }

    /** One with its figures. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "How people of each arm fare against those of the first; holds however often it is looked at")
    public Uni<ExperimentReport> find(@PathParam("id") String id) {
        return turns.inTurn(experiments.find(id))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("there is no such experiment")));
    }
}
