package io.bearhug.support.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who a bearer token stands for, for a minute after its signature was verified. A channel asks with one token a thousand times in
 * that minute, and verifying costs more than deciding. Only what was accepted is remembered, by every character of the token, never
 * beyond its own end; a token bound to its sender is verified each time.
 */
@ApplicationScoped
public class RememberedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** How long a key that the issuer withdrew may still open doors. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private static final int MOST_TOKENS = 10_000;
    private static final int BEFORE_OTHERS = SYSTEM_FIRST + 1_000;

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final Clock clock;
    private final Cache<String, Known> known;

    /** The bean. Tokens end by the real time, whatever the clock of the product says. */
    @Inject
    RememberedTokens(OidcIdentityProvider verifier) {
        this(verifier, Clock.systemUTC(), Ticker.systemTicker());
    }

    RememberedTokens(IdentityProvider<TokenAuthenticationRequest> verifier, Clock clock, Ticker ticker) {
        this.verifier = verifier;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .ticker(ticker)
                .expireAfter(Expiry.<String, Known>writing((token, it) -> it.remembered()))
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OTHERS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential bearer)) {
            return Uni.createFrom().nullItem();
        }
        Known before = known.getIfPresent(bearer.getToken());
        return before != null
                ? Uni.createFrom().item(before.identity(request))
                : verifier.authenticate(request, context).invoke(identity -> remember(bearer.getToken(), identity));
    }

    private void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity != null
                && identity.getPrincipal() instanceof JsonWebToken claims
                && claims.getClaim("cnf") == null) {
            Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(claims.getExpirationTime()));
            if (left.isPositive()) {
                known.put(token, new Known(identity, left.compareTo(AT_MOST) < 0 ? left : AT_MOST));
            }
        }
    }

    /** Somebody, without the request they came with first. */
    private record Known(SecurityIdentity whole, Duration remembered) {

        private static final Predicate<String> OF_ONE_REQUEST = Predicate.<String>isEqual(
                        RoutingContext.class.getName())
                .or(Predicate.isEqual(AuthenticationRequestContext.class.getName()));

        Known {
            whole = bare(whole).build();
        }

        SecurityIdentity identity(TokenAuthenticationRequest request) {
            var builder = bare(whole);
            RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
            if (http != null) {
                builder.addAttribute(RoutingContext.class.getName(), http);
            }
            return builder.build();
        }

        private static QuarkusSecurityIdentity.Builder bare(SecurityIdentity identity) {
            var builder = QuarkusSecurityIdentity.builder()
                    .setPrincipal(Objects.requireNonNull(identity.getPrincipal()))
                    .addRoles(identity.getRoles())
                    .addCredentials(identity.getCredentials())
                    .addPermissionChecker(identity::checkPermission);
            identity.getAttributes().entrySet().stream()
                    .filter(attribute -> !OF_ONE_REQUEST.test(attribute.getKey()))
                    .forEach(attribute -> builder.addAttribute(attribute.getKey(), attribute.getValue()));
            return builder;
        }
    }
}
