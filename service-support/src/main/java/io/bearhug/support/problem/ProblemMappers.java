package io.bearhug.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a REST request into a problem. The only place that does. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return ProblemResponses.of(e.problem(), e.retryAfter().orElse(null));
    }

    @ServerExceptionMapper
    public Response unavailable(Unavailable e) {
        LOG.warnf("unavailable: %s", e.getMessage());
        return ProblemResponses.of(Problem.of(Kind.UNAVAILABLE, null), ProblemResponses.RETRY_AFTER);
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return ProblemResponses.of(JsonProblems.describe(e));
    }

    /** JSON beyond our limits, which the reader of bodies does not take for wrong JSON. */
    @ServerExceptionMapper
    public Response unreadable(StreamConstraintsException e) {
        return ProblemResponses.of(JsonProblems.describe(e));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return ProblemResponses.of(JsonProblems.describe(json));
        }
        int status = e.getResponse().getStatus();
        return status < 400 ? e.getResponse() : keepHeaders(e.getResponse(), ProblemResponses.ofStatus(status));
    }

    @ServerExceptionMapper
    public Uni<Response> unauthenticated(RoutingContext request, AuthenticationFailedException e) {
        return challenged(request);
    }

    @ServerExceptionMapper
    public Uni<Response> unauthorized(RoutingContext request, UnauthorizedException e) {
        return challenged(request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return ProblemResponses.of(Problem.of(Kind.FORBIDDEN, null));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        Problem problem = Problem.of(Kind.INTERNAL, null);
        LOG.errorf(e, "unexpected failure, trace %s", problem.traceId());
        return ProblemResponses.of(problem);
    }

    private static Response keepHeaders(Response original, Problem problem) {
        Response.ResponseBuilder builder = ProblemResponses.builder(problem);
        original.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    /** 401 with the challenge of the mechanism that would have let the caller in. */
    private static Uni<Response> challenged(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(unauthenticated(null));
        }
        return authenticator.getChallenge(request).onFailure().recoverWithNull().map(ProblemMappers::unauthenticated);
    }

    private static Response unauthenticated(@Nullable ChallengeData challenge) {
        Response.ResponseBuilder builder = ProblemResponses.builder(Problem.of(Kind.UNAUTHENTICATED, null));
        if (challenge != null && challenge.headerName != null) {
            builder.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return builder.build();
    }
}
