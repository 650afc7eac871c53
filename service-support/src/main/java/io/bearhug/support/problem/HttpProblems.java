package io.bearhug.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what ends below REST: no such path, too large a body, refused by the HTTP layer. */
@ApplicationScoped
class HttpProblems {

    /** Before the order in which Quarkus refuses too large a body, without a word. */
    private static final int BEFORE_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private final long maxBody;

    HttpProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "1M") MemorySize maxBody) {
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_LIMIT).handler(this::refuseTooLarge);
        IntStream.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503)
                .forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isMore(length)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, 413);
        } else {
            request.next();
        }
    }

    private boolean isMore(String length) {
        try {
            return Long.parseLong(length) > maxBody;
        } catch (NumberFormatException e) {
            return true;
        }
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
