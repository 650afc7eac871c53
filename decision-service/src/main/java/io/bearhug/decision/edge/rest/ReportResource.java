package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Activity;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.history.WatchDecisions;
import io.bearhug.decision.reporting.PeopleReport;
import io.bearhug.decision.reporting.ReportOnPeople;
import io.bearhug.decision.reporting.ReportOnSilence;
import io.bearhug.decision.reporting.ReportOnUnderserved;
import io.bearhug.decision.reporting.SilenceReport;
import io.bearhug.decision.reporting.UnderservedReport;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How things go, for people first. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    private final ReportTurns turns;
    private final WatchDecisions watch;
    private final ReportOnPeople people;
    private final ReportOnUnderserved underserved;
    private final ReportOnSilence silence;
    private final DecisionConfig.Pages pages;
    private final Clock clock;

    ReportResource(
            ReportTurns turns,
            WatchDecisions watch,
            ReportOnPeople people,
            ReportOnUnderserved underserved,
            ReportOnSilence silence,
            DecisionConfig config,
            Clock clock) {
        this.turns = turns;
        this.watch = watch;
        this.people = people;
        this.underserved = underserved;
        this.silence = silence;
        this.pages = config.pages();
        this.clock = clock;
    }

    /** What was decided in each minute of the last hour. */
    @GET
    @Path("/activity")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "What was decided in the last hour: by outcome, action, reason of silence, and channel")
    public Uni<Activity> activity() {
        return watch.lastHour();
    }

    /** How people fare, against those who are held out. */
    @GET
    @Path("/people")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "How people fare with us, against those who are held out; clicks only below that")
    public Uni<PeopleReport> people(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return turns.inTurn(people.in(ReportTime.span(from, to, clock)));
    }

    /** For whom we had nothing, and why. */
    @GET
    @Path("/underserved")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "For whom we had nothing while they needed something, and why; how the rarest tenth fares")
    public Uni<UnderservedReport> underserved(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return turns.inTurn(
                underserved.in(ReportTime.span(from, to, clock), ReportTime.cursor(after), PageSize.of(limit, pages)));
    }

    /** What silence is worth. */
    @GET
    @Path("/silence")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "How people fare to whom nothing was said where something could have been")
    public Uni<SilenceReport> silence(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return turns.inTurn(silence.in(ReportTime.span(from, to, clock)));
    }
}
