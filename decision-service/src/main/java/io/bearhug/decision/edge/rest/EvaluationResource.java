package io.bearhug.decision.edge.rest;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.whatif.Evaluate;
import io.bearhug.decision.whatif.Run;
import io.bearhug.decision.whatif.ShowRuns;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other acts would have brought. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class EvaluationResource {

    private final Evaluate evaluate;
    private final ShowRuns runs;
    private final DecisionConfig.Pages pages;

    EvaluationResource(Evaluate evaluate, ShowRuns runs, DecisionConfig config) {
        this.evaluate = evaluate;
        this.runs = runs;
        this.pages = config.pages();
    }

    /**
     * What is to be evaluated.
     *
     * @param placement where acts were drawn
     * @param draft by its name; either this or a version
     * @param version that was published, such as v12
     * @param from when acts count
     * @param to when
     */
    public record EvaluationRequest(
            @Nullable String placement,
            @Nullable String draft,
            @Nullable String version,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Judges a draft or a version by what came of acts that were drawn. */
    @POST
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Estimate from acts that were drawn by chance what a draft or a version would have brought")
    public Uni<Response> start(@Nullable EvaluationRequest request) {
        return evaluate.start(question(request))
                .map(SimulationResource::begun)
                .map(run -> Response.accepted(ShowRuns.Judgement.of(run)).build());
    }

    private static Evaluate.Question question(@Nullable EvaluationRequest request) {
        if (request == null) {
            throw ProblemException.invalid("", "expected what is to be evaluated");
        }
        var by = SimulationResource.by(request.draft(), request.version());
        var placement = request.placement();
        if (placement == null || placement.isBlank()) {
            throw ProblemException.invalid("/placement", "expected a placement");
        }
        SimulationResource.inOrder(request.from(), request.to());
        return new Evaluate.Question(by, placement, request.from(), request.to());
    }

    /** Those of the last 30 days. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Evaluations of the last 30 days, the newest first")
    public Uni<ShowRuns.Some> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return runs.newest(Run.Kind.EVALUATION, after, PageSize.of(limit, pages));
    }

    /** How far it is, and what it says. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "How far an evaluation is, and what it says or why it refuses to")
    public Uni<ShowRuns.Judgement> get(@PathParam("id") String id) {
        return runs.evaluation(id)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("no such evaluation")));
    }
}
