package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Decision;
import io.bearhug.decision.history.FindDecisions;
import io.bearhug.support.problem.ProblemException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Why somebody sees what they see, for themselves: by the token that came with the answer, in one sentence. */
@Path("/v1/decisions/why")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OwnWhyResource {

    private final FindDecisions findDecisions;
    private final AnswerTokens tokens;

    OwnWhyResource(FindDecisions findDecisions, AnswerTokens tokens) {
        this.findDecisions = findDecisions;
        this.tokens = tokens;
    }

    /**
     * The reason of an answer.
     *
     * @param decisionId of it
     * @param placement where it was shown
     * @param at when it was decided
     * @param action what was chosen, null for silence
     * @param reason in plain words
     */
    public record OwnWhy(
            String decisionId,
            String placement,
            Instant at,
            @Nullable String action,
            String reason) {}

    /** The reason, for whoever holds the token of the answer. */
    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Uni<OwnWhy> why(@PathParam("token") String token) {
        var subject = tokens.read(token)
                .orElseThrow(
                        () -> new UnauthorizedException("the token of an answer is needed, and it ends after a while"));
        return findDecisions.show(subject.decisionId()).map(found -> found.flatMap(
                        decision -> of(decision, subject.placement()))
                .orElseThrow(() -> ProblemException.notFound("nothing is known of this answer any more")));
    }

    private static Optional<OwnWhy> of(Decision decision, String placement) {
        return decision.answers().stream()
                .filter(answer -> answer.placement().equals(placement))
                .findFirst()
                .map(answer ->
                        new OwnWhy(decision.decisionId(), placement, decision.at(), answer.action(), answer.reason()));
    }
}
