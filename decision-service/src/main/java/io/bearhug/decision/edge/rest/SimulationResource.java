package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Lists;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.edge.rest.catalogue.DraftResource;
import io.bearhug.decision.whatif.Run;
import io.bearhug.decision.whatif.ShowRuns;
import io.bearhug.decision.whatif.Simulate;
import io.bearhug.decision.whatif.Start;
import io.bearhug.decision.whatif.Wanted;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What would have been. */
@Path("/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class SimulationResource {

    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;
    private static final int MOST_PLACES = 100;
    private static final int MOST_GROUPS = 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}");
    private static final Pattern CURSOR = Pattern.compile("\\d{1,9}");
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Simulate simulate;
    private final ShowRuns runs;
    private final DecisionConfig.Pages pages;
    private final SecurityIdentity caller;

    SimulationResource(Simulate simulate, ShowRuns runs, DecisionConfig config, SecurityIdentity caller) {
        this.simulate = simulate;
        this.runs = runs;
        this.pages = config.pages();
        this.caller = caller;
    }

    /**
     * What is to be simulated.
     *
     * @param draft by its name; either this or a version
     * @param version that was published, such as v12
     * @param from when decisions are taken again
     * @param to when
     * @param most decisions, 1,000 unless said otherwise, 10,000 at most
     * @param placements of which there shall be figures; all unless said
     * @param groups ids of traits by which people are compared
     */
    public record SimulationRequest(
            @Nullable String draft,
            @Nullable String version,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer most,
            List<String> placements,
            List<String> groups) {
        public SimulationRequest {
            placements = Lists.copy(placements);
            groups = Lists.copy(groups);
        }
    }

    /** Takes recorded decisions again. */
    @POST
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Take recorded decisions again by a draft or a version; it changes nothing")
    public Uni<Response> start(@Nullable SimulationRequest request) {
        return simulate.start(wanted(request), caller.hasRole(Roles.ADMIN))
                .map(SimulationResource::begun)
                .map(run -> Response.accepted(ShowRuns.Shown.of(run)).build());
    }

    private static Wanted wanted(@Nullable SimulationRequest request) {
        if (request == null) {
            throw ProblemException.invalid("", "expected what is to be simulated");
        }
        inOrder(request.from(), request.to());
        var most = request.most() == null ? USUAL : request.most();
        if (most < 1 || most > MOST) {
            throw ProblemException.invalid("/most", "expected 1 to " + MOST);
        }
        return new Wanted(
                by(request.draft(), request.version()),
                request.from(),
                request.to(),
                most,
                names("/placements", request.placements(), MOST_PLACES),
                names("/groups", request.groups(), MOST_GROUPS));
    }

    /** The one before the other, where both are told. */
    static void inOrder(@Nullable Instant from, @Nullable Instant to) {
        ReportTime.bounded("/from", from);
        ReportTime.bounded("/to", to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("/to", "expected a time after 'from'");
        }
    }

    private static List<String> names(String pointer, List<String> names, int most) {
        if (names.size() > most
                || !names.stream().allMatch(it -> NAME.matcher(it).matches())) {
            throw ProblemException.invalid(pointer, "expected at most " + most + " ids");
        }
        return names.stream().distinct().toList();
    }

    /** Which catalogue somebody means. */
    static Wanted.By by(@Nullable String draft, @Nullable String version) {
        var name = draft == null ? version : draft;
        if (name == null || (draft != null && version != null)) {
            throw ProblemException.invalid("/draft", "expected either a draft or a version");
        }
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.invalid(draft == null ? "/version" : "/draft", "expected a name");
        }
        return draft == null ? new Wanted.By.Version(name) : new Wanted.By.Draft(name);
    }

    /** What begins, or why nothing does. */
    static Run begun(Start start) {
        return switch (start) {
            case Start.Begun(var run) -> run;
            case Start.NotThere(var what) -> throw DraftResource.notFound(what);
            case Start.Faulty(var checked) -> throw DraftResource.unsound(checked);
            case Start.Unknown(var unmet) ->
                throw ProblemException.unprocessable(
                        "the catalogue does not know what this asks for",
                        unmet.stream()
                                .map(it -> Problem.Fault.at(it.pointer(), it.says()))
                                .toList());
            case Start.NotForAll(var traits) ->
                throw ProblemException.forbidden(
                        "only an admin compares people by sensitive traits: " + String.join(", ", traits));
            case Start.Busy() ->
                throw ProblemException.tooManyRequests(
                        "one simulation runs and two wait already; try again when one is done", LATER);
        };
    }

    /** Those of the last 30 days. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Simulations of the last 30 days, the newest first")
    public Uni<ShowRuns.Some> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return runs.newest(Run.Kind.SIMULATION, after, PageSize.of(limit, pages));
    }

    /** How far it is, and what came of it. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "How far a simulation is, and what came of it")
    public Uni<ShowRuns.Shown> get(@PathParam("id") String id) {
        return runs.simulation(id, caller.hasRole(Roles.ADMIN)).map(SimulationResource::found);
    }

    /** Who would have been told nothing. */
    @GET
    @Path("/{id}/people-with-nothing")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "People to whom nothing would have been said in any of their decisions")
    public Uni<ShowRuns.People> withNothing(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return runs.withNothing(id, number(after), PageSize.of(limit, pages)).map(SimulationResource::found);
    }

    /** What nobody of us has written begins at the beginning. */
    private static int number(@Nullable String after) {
        return after == null || !CURSOR.matcher(after).matches() ? 0 : Integer.parseInt(after);
    }

    private static <T> T found(Optional<T> found) {
        return found.orElseThrow(() -> ProblemException.notFound("no such simulation"));
    }
}
