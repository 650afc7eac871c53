package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Decision;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.arbitration.Asked;
import io.bearhug.decision.arbitration.DecideNext;
import io.bearhug.decision.arbitration.ReplayDecision;
import io.bearhug.decision.arbitration.Reply;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.history.DecisionLog.Page;
import io.bearhug.decision.history.FindDecisions;
import io.bearhug.decision.history.Masking;
import io.bearhug.decision.stilltrue.CheckStillTrue;
import io.bearhug.decision.stilltrue.Standing;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What now, if anything? */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private static final Pattern WORD = Pattern.compile("\\P{Cntrl}{1,200}");
    private static final List<String> OUTCOMES = List.of("act", "silence", "wait");

    private final DecideNext decideNext;
    private final FindDecisions findDecisions;
    private final ReplayDecision replayDecision;
    private final CheckStillTrue checkStillTrue;
    private final CurrentCatalogue catalogue;
    private final DecisionConfig config;
    private final SecurityIdentity caller;

    DecisionResource(
            DecideNext decideNext,
            FindDecisions findDecisions,
            ReplayDecision replayDecision,
            CheckStillTrue checkStillTrue,
            CurrentCatalogue catalogue,
            DecisionConfig config,
            SecurityIdentity caller) {
        this.decideNext = decideNext;
        this.findDecisions = findDecisions;
        this.replayDecision = replayDecision;
        this.checkStillTrue = checkStillTrue;
        this.catalogue = catalogue;
        this.config = config;
        this.caller = caller;
    }

    /** Asks what to say to somebody at some placements. */
    @POST
    @RolesAllowed({Roles.CHANNEL, Roles.ADMIN})
    @Operation(summary = "Ask what to say to somebody, if anything")
    public Uni<DecisionAnswer> decide(@Nullable DecisionRequest request) {
        var client = caller.getPrincipal().getName();
        var question = Questions.read(
                request, client, config.questions(), catalogue.current().catalogue());
        var body = java.util.Objects.requireNonNull(request);
        return decideNext
                .answer(new Asked(question, Fingerprints.of(body)))
                .map(reply -> answer(reply, body.explain()));
    }

    private static DecisionAnswer answer(Reply reply, @Nullable String explain) {
        return switch (reply) {
            case Reply.Decided(var decision) -> DecisionAnswer.of(decision, explain);
            case Reply.OtherQuestion _ ->
                throw ProblemException.conflict("another question was asked under this requestId within the last day");
        };
    }

    /** A decision with its full explanation. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "A decision with its full explanation")
    public Uni<Decision> get(@PathParam("id") String id) {
        return findDecisions.show(id).map(DecisionResource::found).map(this::seen);
    }

    /** Decisions of a person, or of everybody, newest first; without what they were taken from. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Decisions, newest first: a person's, or everybody's by outcome and channel")
    public Uni<Page> list(
            @QueryParam("person") @Nullable String person,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        if (person == null) {
            return findDecisions
                    .all(
                            outcome(outcome),
                            channel == null ? null : word("/channel", channel),
                            after,
                            PageSize.of(limit, config.pages()))
                    .map(this::listed);
        }
        if (outcome != null || channel != null) {
            throw ProblemException.invalid("/person", "expected either a person or an outcome or channel");
        }
        return findDecisions
                .ofPerson(word("/person", person), after, PageSize.of(limit, config.pages()))
                .map(this::listed);
    }

    private static @Nullable String outcome(@Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw ProblemException.invalid("/outcome", "expected one of " + OUTCOMES);
        }
        return outcome;
    }

    private static String word(String pointer, String text) {
        if (!WORD.matcher(text).matches()) {
            throw ProblemException.invalid(pointer, "expected 1 to 200 characters of text");
        }
        return text;
    }

    /** Takes a decision again from its recorded inputs. */
    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Take a decision again from its recorded inputs")
    public Uni<ReplayAnswer> replay(@PathParam("id") String id) {
        return replayDecision.replay(id).map(DecisionResource::found).map(ReplayAnswer::of);
    }

    /** Whether the reason of an answer still holds. */
    @GET
    @Path("/{id}/still-true")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Whether the reason of an answer still holds")
    public Uni<Standing> stillTrue(@PathParam("id") String id, @QueryParam("placement") @Nullable String placement) {
        if (placement == null) {
            throw ProblemException.invalid("/placement", "expected the placement of the answer");
        }
        return checkStillTrue.check(id, placement).map(DecisionResource::found);
    }

    /**
     * How a replay came out.
     *
     * @param equal whether it is the same decision
     * @param differing placements whose answer differs
     * @param says why it may differ, null where it does not, or should not
     */
    public record ReplayAnswer(
            boolean equal,
            String decisionId,
            String catalogue,
            List<String> differing,
            @Nullable String says) {

        static ReplayAnswer of(ReplayDecision.Replay it) {
            var differing = it.recorded().stream()
                    .filter(answer -> !it.replayed().contains(answer))
                    .map(Decision.Answer::placement)
                    .toList();
            var says = it.equal() || it.bySameRules()
                    ? null
                    : "it was taken by an earlier version of the engine, whose rules were others";
            return new ReplayAnswer(it.equal(), it.decisionId(), it.catalogue(), differing, says);
        }
    }

    private static <T> T found(Optional<T> found) {
        return found.orElseThrow(() -> ProblemException.notFound("no such decision"));
    }

    private boolean seesAll() {
        return caller.hasRole(Roles.AGENT) || caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.SERVICE);
    }

    private Decision seen(Decision decision) {
        return seesAll() ? decision : Masking.mask(decision);
    }

    private Page listed(Page page) {
        return new Page(
                page.items().stream()
                        .map(this::seen)
                        .map(Decision::withoutInputs)
                        .toList(),
                page.next());
    }
}
