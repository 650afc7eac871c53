package io.bearhug.delivery.edge.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * The console's files. They hold nothing secret, so anybody may read them; what they show, they ask for with a session. Every path that
 * is a screen's is answered with the one page, which finds the screen by its address.
 */
@ApplicationScoped
class Pages {

    private static final String ROOT = "/console/";

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Files that are there, and what is answered by code. */
    private static final Pattern NO_SCREEN =
            Pattern.compile("/console/(assets/.*|api/.*|login|logout|[^/]+\\.[a-z0-9]+)?");

    /** Before the files of the application are looked at. */
    private static final int EARLY = -1_000;

    void add(@Observes Router router) {
        var _ = router.route("/console").order(EARLY).method(HttpMethod.GET).handler(Pages::toRoot);
        var _ = router.route("/console/*").order(EARLY + 1).handler(Pages::guard);
        var _ = router.route("/console/*")
                .order(EARLY + 2)
                .method(HttpMethod.GET)
                .handler(Pages::screen);
    }

    private static void toRoot(RoutingContext request) {
        if (request.normalizedPath().equals("/console")) {
            var _ = request.response()
                    .setStatusCode(302)
                    .putHeader("Location", ROOT)
                    .end();
        } else {
            request.next();
        }
    }

    private static void guard(RoutingContext request) {
        HttpServerResponse response = request.response();
        String path = request.normalizedPath();
        var _ = response.putHeader("X-Content-Type-Options", "nosniff").putHeader("Referrer-Policy", "same-origin");
        if (!path.startsWith("/console/api/")) {
            var _ = response.putHeader("Content-Security-Policy", POLICY);
            var _ = response.putHeader(
                    "Cache-Control",
                    path.startsWith("/console/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        }
        request.next();
    }

    private static void screen(RoutingContext request) {
        if (NO_SCREEN.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else {
            request.reroute(ROOT);
        }
    }
}
