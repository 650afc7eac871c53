package io.bearhug.identity.edge.rest;

import io.bearhug.identity.sources.KeyUse;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceDirectory;
import io.bearhug.identity.sources.WriteKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Basic authentication with a source's write key as user name, as Segment's SDKs do; the password does not matter. */
@ApplicationScoped
class WriteKeyAuthentication implements HttpAuthenticationMechanism {

    static final String SOURCE = "source";

    private static final String SCHEME = "basic ";
    private static final int MAX_HEADER = 1_024;
    private static final int UNAUTHORIZED = 401;
    private static final String CHALLENGE = "Basic realm=\"bearhug\", charset=\"UTF-8\"";

    private final SourceDirectory sources;
    private final KeyUse use;

    WriteKeyAuthentication(SourceDirectory sources, KeyUse use) {
        this.sources = sources;
        this.use = use;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return isBasic(header) ? identity(header) : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> identity(String header) {
        return key(header)
                .flatMap(key -> sources.find(key).map(source -> used(source, key)))
                .map(source -> Uni.createFrom().item(identity(source)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("unknown write key")));
    }

    private Source used(Source source, WriteKey key) {
        use.used(key.hash());
        return source;
    }

    private static SecurityIdentity identity(Source source) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("source:" + source.id()))
                .addRole(CollectionRoles.SOURCE)
                .addAttribute(SOURCE, source)
                .build();
    }

    private static boolean isBasic(@Nullable String header) {
        return header != null
                && header.length() <= MAX_HEADER
                && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static Optional<WriteKey> key(String header) {
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return Optional.of(new WriteKey(colon < 0 ? text : text.substring(0, colon)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "basic"));
    }
}
