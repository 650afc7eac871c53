package io.bearhug.identity.edge.rest;

import io.bearhug.identity.sources.SourceDirectory;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets pages of registered origins send events from a browser (CORS). A preflight carries no key, so any source's origin passes it. */
@ApplicationScoped
class BrowserOrigins {

    /** Before authentication. */
    private static final int PRIORITY = 400;

    private static final int NO_CONTENT = 204;
    private static final String MAX_AGE_SECONDS = "600";
    private static final Set<String> PATHS =
            Set.of("/v1/identify", "/v1/track", "/v1/page", "/v1/screen", "/v1/group", "/v1/alias", "/v1/batch");

    private final SourceDirectory sources;

    BrowserOrigins(SourceDirectory sources) {
        this.sources = sources;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !PATHS.contains(request.normalizedPath())) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (sources.allowsOrigin(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        if (isPreflight(request)) {
            preflight(response);
        } else {
            request.next();
        }
    }

    private static boolean isPreflight(RoutingContext request) {
        @Nullable String method = request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.request().method().equals(HttpMethod.OPTIONS) && method != null;
    }

    private static void preflight(HttpServerResponse response) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, content-encoding")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS)
                .setStatusCode(NO_CONTENT);
        var _ = response.end();
    }
}
