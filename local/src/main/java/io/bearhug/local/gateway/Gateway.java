package io.bearhug.local.gateway;

import io.bearhug.local.servers.Loopback;
import io.bearhug.local.servers.Part;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The suite's one origin: forwards to the services, and answers a few paths about the whole itself. */
public final class Gateway implements Part {

    /** Open streams to inboxes and contexts hold a connection each. */
    private static final int CONNECTIONS_PER_SERVICE = 512;

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    private final int port;
    private final Map<String, URI> services;
    private final OwnPaths ownPaths;
    private @Nullable Vertx vertx;

    /** A gateway on a port to services by name, with the paths it answers itself. */
    public Gateway(int port, Map<String, URI> services, OwnPaths ownPaths) {
        this.port = port;
        this.services = Map.copyOf(services);
        this.ownPaths = ownPaths;
    }

    /** What the gateway answers itself. */
    public interface OwnPaths {
        /** Answers the request if it is about the whole suite; returns whether it did. */
        boolean answer(HttpServerRequest request);
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public synchronized void start() throws Exception {
        if (!io.bearhug.local.servers.Ports.isFree(port)) {
            throw new IllegalStateException("Port " + port + " is taken by another program.");
        }
        Vertx starting = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        HttpClient client = starting.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS))
                .build();
        HttpServer server = starting.createHttpServer(
                new HttpServerOptions().setHost("127.0.0.1").setPort(port));
        vertx = starting;
        var _ = server.requestHandler(request -> handle(request, client))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private void handle(HttpServerRequest request, HttpClient client) {
        if (ownPaths.answer(request)) {
            return;
        }
        Optional<String> service = Routes.serviceFor(request.path() == null ? "" : request.path());
        if (service.isEmpty()) {
            Problem.NO_SUCH_PATH.answer(request.response());
        } else if (announcedLength(request) > Routes.largestBody(request.path())) {
            Problem.TOO_LARGE.answer(request.response());
        } else {
            forward(request, service.get(), client);
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Connects first and forwards then, so that a service that is away is answered with words. */
    private void forward(HttpServerRequest request, String service, HttpClient client) {
        URI origin = services.getOrDefault(service, URI.create("http://127.0.0.1:1"));
        var _ = request.pause();
        var _ = client.request(new RequestOptions().setHost(origin.getHost()).setPort(origin.getPort()))
                .onSuccess(connected -> proxy(request, connected, client))
                .onFailure(_ -> Problem.away(service).answer(request.response()));
    }

    private void proxy(HttpServerRequest request, HttpClientRequest connected, HttpClient client) {
        var _ = request.response().closeHandler(_ -> {
            var _ = connected.reset();
        });
        HttpProxy.reverseProxy(client)
                .origin(_ -> Future.succeededFuture(connected))
                .addInterceptor(new Forwarding("http", Routes.largestBody(request.path())))
                .handle(request);
    }

    @Override
    public synchronized boolean isUp() {
        return vertx != null && Loopback.accepts(port);
    }

    @Override
    public synchronized void stop() {
        if (vertx != null) {
            var _ = vertx.close().toCompletionStage().toCompletableFuture().join();
            vertx = null;
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }
}
