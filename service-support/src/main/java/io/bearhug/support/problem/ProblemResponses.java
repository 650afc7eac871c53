package io.bearhug.support.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Problems as REST responses. */
final class ProblemResponses {

    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private ProblemResponses() {}

    static Response of(Problem problem) {
        return builder(problem).build();
    }

    static Response of(Problem problem, @Nullable Duration retryAfter) {
        Response.ResponseBuilder builder = builder(problem);
        if (retryAfter != null) {
            builder.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return builder.build();
    }

    static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    /** A problem for a bare status. */
    static Problem ofStatus(int status) {
        return Kind.ofStatus(status)
                .map(kind -> Problem.of(kind, null))
                .orElseGet(() -> Problem.of(status, "http-" + status, "HTTP " + status, null));
    }
}
