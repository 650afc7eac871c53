package io.bearhug.delivery.edge.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.delivery.console.SessionKey;
import io.bearhug.delivery.console.Sessions;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of those who are signed in on this side; the browser gets a {@link SessionKey}. */
@Alternative
@Priority(1)
@Unremovable
@ApplicationScoped
class SealedTokens implements TokenStateManager {

    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();

    SealedTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    /** As they are kept. */
    record Tokens(
            String id,
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Long accessExpiresIn,
            @Nullable String accessScope) {}

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig oidc,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        SessionKey key = SessionKey.of(bytes(SessionKey.BYTES));
        byte[] sealed = key.seal(json(tokens), bytes(SessionKey.SALT_BYTES));
        return sessions.keep(key.name(), sealed, lifetime(request)).replaceWith(key.text());
    }

    private static Duration lifetime(RoutingContext request) {
        Long seconds = request.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM);
        if (seconds == null) {
            throw new IllegalStateException("a session has an end");
        }
        return Duration.ofSeconds(seconds);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig oidc,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return SessionKey.read(state)
                .map(key -> sessions.find(key.name()).map(found -> opened(key, found)))
                .orElseGet(() -> Uni.createFrom().failure(noSession()));
    }

    private static AuthorizationCodeTokens opened(SessionKey key, Optional<byte[]> sealed) {
        Tokens kept = read(key.open(sealed.orElseThrow(SealedTokens::noSession)));
        return new AuthorizationCodeTokens(
                kept.id(), kept.access(), kept.refresh(), kept.accessExpiresIn(), kept.accessScope());
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig oidc, String state, OidcRequestContext<Void> context) {
        return SessionKey.read(state).map(key -> sessions.forget(key.name())).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String json(AuthorizationCodeTokens it) {
        try {
            return Json.mapper()
                    .writeValueAsString(new Tokens(
                            it.getIdToken(),
                            it.getAccessToken(),
                            it.getRefreshToken(),
                            it.getAccessTokenExpiresIn(),
                            it.getAccessTokenScope()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tokens are texts and numbers", e);
        }
    }

    private static Tokens read(String json) {
        try {
            return Json.mapper().readValue(json, Tokens.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we sealed can be read again", e);
        }
    }

    private static AuthenticationFailedException noSession() {
        return new AuthenticationFailedException("no such session");
    }
}
