package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Outcome;
import io.bearhug.decision.edge.rest.AnswerTokens.Subject;
import io.bearhug.decision.outcomes.RecordOutcome;
import io.bearhug.decision.outcomes.Report;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of a decision. A channel reports by its role; a browser by the token that came with the answer. */
@Path("/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
public class OutcomeResource {

    /** What channels may report; the rest is for delivery-service to say. */
    private static final Set<Outcome.Type> REPORTABLE = Set.of(
            Outcome.Type.SHOWN,
            Outcome.Type.CLICKED,
            Outcome.Type.ACCEPTED,
            Outcome.Type.ANSWERED,
            Outcome.Type.REFUSED,
            Outcome.Type.DISMISSED,
            Outcome.Type.NOT_NOW,
            Outcome.Type.LESS_LIKE_THIS,
            Outcome.Type.WAS_A_GIFT,
            Outcome.Type.RATED);

    private static final int MAX_TEXT = 4_000;

    private final RecordOutcome recordOutcome;
    private final AnswerTokens tokens;
    private final CurrentIdentityAssociation callers;

    OutcomeResource(RecordOutcome recordOutcome, AnswerTokens tokens, CurrentIdentityAssociation callers) {
        this.recordOutcome = recordOutcome;
        this.tokens = tokens;
        this.callers = callers;
    }

    /** An outcome as channels report it. */
    public record OutcomeRequest(
            @Nullable String token,
            @Nullable String decisionId,
            @Nullable String placement,
            Outcome.@Nullable Type type,
            @Nullable Instant at,
            @Nullable String eventId,
            @Nullable Object value,
            @Nullable String text) {}

    /** Takes an outcome in; done when the ledger knows it and it is durable. */
    @POST
    @PermitAll
    @Operation(summary = "Report what became of an answer")
    public Uni<Response> report(@Nullable OutcomeRequest request) {
        return subject(request)
                .chain(subject -> recordOutcome.report(read(request, subject)))
                .map(it -> it.orElseThrow(() -> ProblemException.notFound("no such answer")))
                .map(it -> Response.accepted(Map.of("outcomeId", it.id())).build());
    }

    private static Report read(@Nullable OutcomeRequest request, Subject subject) {
        if (request == null) {
            throw ProblemException.invalid("", "expected an outcome");
        }
        var type = request.type();
        if (type == null || !REPORTABLE.contains(type)) {
            throw ProblemException.invalid("/type", "expected what a channel can see: shown, clicked, accepted …");
        }
        if (request.text() != null && request.text().length() > MAX_TEXT) {
            throw ProblemException.invalid("/text", "expected at most " + MAX_TEXT + " characters");
        }
        return new Report(
                subject.decisionId(),
                subject.placement(),
                type,
                request.at(),
                request.eventId(),
                request.value(),
                request.text());
    }

    private Uni<Subject> subject(@Nullable OutcomeRequest request) {
        var token = request == null ? null : request.token();
        return token == null
                ? callers.getDeferredIdentity().map(caller -> named(caller, request))
                : Uni.createFrom().item(() -> tokens.read(token).orElseThrow(OutcomeResource::notValid));
    }

    private static ProblemException notValid() {
        return ProblemException.forbidden("this token is not valid, or not any more");
    }

    private static Subject named(SecurityIdentity caller, @Nullable OutcomeRequest request) {
        mustBeChannel(caller);
        if (request == null || request.decisionId() == null || request.placement() == null) {
            throw ProblemException.invalid("/decisionId", "expected a token, or decisionId and placement");
        }
        return new Subject(request.decisionId(), request.placement());
    }

    private static void mustBeChannel(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw ProblemException.unauthenticated("a token of the answer, or a login, is needed");
        }
        if (!caller.hasRole(Roles.CHANNEL) && !caller.hasRole(Roles.ADMIN)) {
            throw ProblemException.forbidden("outcomes are reported by channels");
        }
    }
}
