package io.bearhug.delivery.edge.console;

import io.bearhug.delivery.console.Destination;
import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Carries questions to the services and their answers back, unchanged. */
@ApplicationScoped
class Couriers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A report reads what thousands of people did. */
    private static final Duration PATIENCE_WITH_REPORTS = Duration.ofSeconds(60);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 50;
    private static final int WAITING = 200;

    private static final List<String> ASKED_WITH = List.of("Accept", "Accept-Language", "Content-Type", "traceparent");
    private static final List<String> ANSWERED_WITH =
            List.of("Content-Type", "Retry-After", "Location", "WWW-Authenticate");

    private final WebClient web;
    private final Config config;

    Couriers(Vertx vertx, Config config) {
        this.config = config;
        this.web = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setMaxPoolSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING)
                        .setConnectTimeout(1_000)
                        .setFollowRedirects(false)
                        .setUserAgent("bearhug-console"));
    }

    /**
     * Asks a service in a person's name.
     *
     * @param uri path and query, as the browser sent them
     * @param token of the person
     * @param asked the browser's request, for its headers and for the address of this service itself
     */
    Uni<Response> ask(Destination to, String uri, String token, HttpServerRequest asked, byte @Nullable [] body) {
        HttpRequest<Buffer> request = web.requestAbs(asked.method(), address(to, asked) + uri)
                .timeout(patience(uri).toMillis())
                .putHeader("Authorization", "Bearer " + token);
        ASKED_WITH.stream()
                .filter(name -> asked.getHeader(name) != null)
                .forEach(name -> request.putHeader(name, asked.getHeader(name)));
        Uni<HttpResponse<Buffer>> answer =
                body == null || body.length == 0 ? request.send() : request.sendBuffer(Buffer.buffer(body));
        return answer.onFailure().transform(failure -> away(to, failure)).map(Couriers::answer);
    }

    private static Duration patience(String uri) {
        return uri.startsWith("/v1/reports/") ? PATIENCE_WITH_REPORTS : PATIENCE;
    }

    /** How a service is: the body of its health page, whatever the status. */
    Uni<Health> health(Destination of, HttpServerRequest asked) {
        return web.requestAbs(io.vertx.core.http.HttpMethod.GET, address(of, asked) + "/q/health")
                .timeout(2_000)
                .send()
                .map(answer -> Health.read(name(of), answer.bodyAsString()))
                .onFailure()
                .recoverWithItem(() -> Health.away(name(of)));
    }

    /** Name of a service, as people know it. */
    static String name(Destination service) {
        return service.name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** This service is asked where the browser asked it, so that it need not know its own name in a network. */
    private String address(Destination to, HttpServerRequest asked) {
        return to == Destination.DELIVERY
                ? "http://" + asked.localAddress().host() + ":"
                        + asked.localAddress().port()
                : origin(config.getValue("bearhug.url." + to.name().toLowerCase(Locale.ROOT), URI.class));
    }

    private static String origin(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private static ProblemException away(Destination service, Throwable failure) {
        return ProblemException.unavailable(name(service) + " does not answer", TRY_AGAIN, failure);
    }

    private static Response answer(HttpResponse<Buffer> answer) {
        Response.ResponseBuilder building = Response.status(answer.statusCode()).header("Cache-Control", "no-store");
        ANSWERED_WITH.stream()
                .filter(name -> answer.getHeader(name) != null)
                .forEach(name -> building.header(name, answer.getHeader(name)));
        return answer.body() == null
                ? building.build()
                : building.entity(answer.body().getBytes()).build();
    }

    @PreDestroy
    void close() {
        web.close();
    }
}
