package io.bearhug.identity.edge.rest;

import io.bearhug.identity.IdentityConfig;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The server as a whole lets through what rows of imports need, which are never held in memory. Everything else is held, and so has a
 * limit of its own, which counts what a body is when decompressed.
 */
@ApplicationScoped
class BodyLimits {

    /** Behind the place where the server notes its own limit. */
    private static final int AFTER_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private static final int TOO_LARGE = 413;
    private static final Pattern ROWS = Pattern.compile("/v1/imports/[^/]+/rows");

    private final long maxBytes;

    BodyLimits(IdentityConfig config) {
        this.maxBytes = config.collection().maxBodyBytes().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_LIMIT).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        if (ROWS.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else if (isMore(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(TOO_LARGE);
        } else {
            request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, maxBytes);
            request.next();
        }
    }

    private boolean isMore(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > maxBytes;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
