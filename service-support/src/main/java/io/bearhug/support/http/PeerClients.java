package io.bearhug.support.http;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/** Clients for the other services, whose addresses are {@code bearhug.url.NAME}. */
@ApplicationScoped
public class PeerClients {

    private final WebClient web;
    private final Config config;
    private final PeerSettings settings;
    private final Instance<OidcClient> oidc;
    private final TokensHelper tokens = new TokensHelper();

    PeerClients(Vertx vertx, Config config, PeerSettings settings, Instance<OidcClient> oidc) {
        this.config = config;
        this.settings = settings;
        this.oidc = oidc;
        this.web = WebClient.create(vertx, options(settings));
    }

    private static WebClientOptions options(PeerSettings settings) {
        return new WebClientOptions()
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.waiting())
                .setKeepAlive(true)
                .setKeepAliveTimeout(30)
                .setConnectTimeout(1_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setFollowRedirects(false)
                .setUserAgent("bearhug");
    }

    /** A client for a service: {@code identity}, {@code context} or {@code decision}. */
    public PeerClient of(String name) {
        String url = config.getValue("bearhug.url." + name, String.class);
        return new PeerClient(name, url, web, this::authorization, settings.timeout());
    }

    private Uni<String> authorization() {
        return tokens.getTokens(oidc.get())
                .map(Tokens::getAccessToken)
                .map(token -> "Bearer " + token)
                .onFailure()
                .transform(failure -> new PeerUnavailable("no token for questions to peers", failure));
    }

    @PreDestroy
    void close() {
        web.close();
    }
}
