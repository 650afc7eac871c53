package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.bearhug.support.security.SecretKey;
import io.bearhug.support.security.SignedTokens;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Short-lived tokens a browser may hold. They carry a pseudonym, never a name. */
@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Tokens")
public class TokenResource {

    private static final Set<String> SCOPES = Set.of("inbox", "outcomes", "decisions");

    private final SignedTokens tokens;
    private final SecretKey key;
    private final DecisionConfig.Tokens config;
    private final InstantSource realTime = InstantSource.system();

    TokenResource(SignedTokens tokens, SecretKey key, DecisionConfig config) {
        this.tokens = tokens;
        this.key = key;
        this.config = config.tokens();
    }

    /** What a token is wanted for. */
    public record TokenRequest(
            List<Identifier> identifiers, @Nullable String scope, List<String> placements) {
        public TokenRequest {
            identifiers = Lists.copy(identifiers);
            placements = Lists.copy(placements);
        }
    }

    /** A token and until when it is good. */
    public record TokenAnswer(String token, Instant expiresAt) {}

    /** Issues a token for somebody the channel has recognised. */
    @POST
    @RolesAllowed({Roles.CHANNEL, Roles.ADMIN})
    @Operation(summary = "A short-lived token a browser may hold")
    public TokenAnswer issue(@Nullable TokenRequest request) {
        if (request == null || request.scope() == null || !SCOPES.contains(request.scope())) {
            throw ProblemException.invalid("/scope", "expected one of decisions, inbox, outcomes");
        }
        var fragment = Fragments.of(request.identifiers())
                .orElseThrow(() -> ProblemException.invalid("/identifiers", "none of these is anybody's name"));
        var claims = Map.of("f", key.pseudonym("fragment", fragment), "p", String.join(",", request.placements()));
        return new TokenAnswer(
                tokens.issue(request.scope(), claims, config.browser()),
                realTime.instant().plus(config.browser()));
    }
}
