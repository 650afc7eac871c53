package io.bearhug.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/** Problems for what ends below REST: no such path, too large a body, refused by the HTTP layer. */
@ApplicationScoped
class HttpProblems {

    void register(@Observes Router router) {
        IntStream.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503)
                .forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    private static void answer(RoutingContext request, int status) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.end(json(ProblemResponses.ofStatus(status)));
    }

    private static String json(Problem problem) {
        try {
            return Json.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text and numbers", e);
        }
    }
}
