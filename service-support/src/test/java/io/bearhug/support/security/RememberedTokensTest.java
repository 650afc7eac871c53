package io.bearhug.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.security.BasicPermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

    private final Verifier verifier = new Verifier();
    private Duration passed = Duration.ZERO;
    private final RememberedTokens tokens =
            new RememberedTokens(verifier, Clock.fixed(NOW, ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void a_token_is_verified_once_a_minute() {
        verifier.accepts("t", claims("ada", NOW.plusSeconds(3600)));

        var first = who("t");
        passed = Duration.ofSeconds(59);
        var second = who("t");

        assertThat(verifier.asked).isEqualTo(1);
        assertThat(second.getPrincipal()).isEqualTo(first.getPrincipal());
        assertThat(second.getRoles()).containsExactly("channel");
        assertThat(second.checkPermissionBlocking(new Named("read"))).isTrue();
        assertThat(second.checkPermissionBlocking(new Named("write"))).isFalse();
        assertThat(second.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("t");

        passed = Duration.ofSeconds(61);
        var _ = who("t");
        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void never_beyond_its_own_end() {
        verifier.accepts("t", claims("ada", NOW.plusSeconds(10)));
        var _ = who("t");
        verifier.refusesAll();

        passed = Duration.ofSeconds(11);

        assertThatThrownBy(() -> who("t")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void one_character_less_is_another_token() {
        verifier.accepts("token", claims("ada", NOW.plusSeconds(3600)));
        var _ = who("token");

        assertThatThrownBy(() -> who("toke")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> who("toke")).isInstanceOf(AuthenticationFailedException.class);
        assertThat(verifier.asked).isEqualTo(3);
    }

    @Test
    void what_is_bound_to_its_sender_is_verified_each_time() {
        verifier.accepts("t", new Claims("ada", NOW.plusSeconds(3600), Map.of("cnf", Map.of("jkt", "x"))));

        var _ = who("t");
        var _ = who("t");

        assertThat(verifier.asked).isEqualTo(2);
    }

    @Test
    void nothing_of_the_first_request_is_kept() {
        verifier.accepts("t", claims("ada", NOW.plusSeconds(3600)));
        var first = who("t");
        assertThat(first.<Object>getAttribute(RoutingContext.class.getName())).isNotNull();

        var second = who("t");

        assertThat(second.<Object>getAttribute(RoutingContext.class.getName())).isNull();
        assertThat(second.<String>getAttribute("tenant-id")).isEqualTo("Default");
    }

    @Test
    void other_credentials_are_not_its_business() {
        assertThat(answer(new IdTokenCredential("t"))).isNull();
        assertThat(verifier.asked).isZero();
    }

    private SecurityIdentity who(String token) {
        var identity = answer(new AccessTokenCredential(token));
        assertThat(identity).isNotNull();
        return identity;
    }

    private @Nullable SecurityIdentity answer(TokenCredential credential) {
        return tokens.authenticate(new TokenAuthenticationRequest(credential), new NoBlocking())
                .await()
                .indefinitely();
    }

    private static JsonWebToken claims(String name, Instant end) {
        return new Claims(name, end, Map.of());
    }

    /** Accepts what it was told to, as the issuer's keys would. */
    private static final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

        private final Map<String, JsonWebToken> good = new HashMap<>();
        private int asked;

        void accepts(String token, JsonWebToken claims) {
            good.put(token, claims);
        }

        void refusesAll() {
            good.clear();
        }

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            asked++;
            var claims = good.get(request.getToken().getToken());
            return claims == null
                    ? Uni.createFrom().failure(new AuthenticationFailedException())
                    : Uni.createFrom()
                            .item(QuarkusSecurityIdentity.builder()
                                    .setPrincipal(claims)
                                    .addRole("channel")
                                    .addCredential(request.getToken())
                                    .addAttribute("tenant-id", "Default")
                                    .addAttribute(RoutingContext.class.getName(), "the request")
                                    .addPermissionChecker(permission -> Uni.createFrom()
                                            .item(permission.getName().equals("read")))
                                    .build());
        }
    }

    private record Claims(String name, Instant end, Map<String, Object> more) implements JsonWebToken {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
        public <T> T getClaim(String claim) {
            return (T) (claim.equals("exp") ? Long.valueOf(end.getEpochSecond()) : more.get(claim));
        }
    }

    private static final class Named extends BasicPermission {
        Named(String name) {
            super(name);
        }
    }

    private static final class NoBlocking implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            throw new IllegalStateException("nothing here blocks");
        }
    }
}
