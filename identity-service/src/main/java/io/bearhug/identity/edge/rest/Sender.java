package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.collection.TokenBucket;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceRate;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who sends events.
 *
 * @param source id stamped on them
 * @param trust how far they are believed
 * @param rate how much they may send, null for the usual rate
 */
record Sender(String source, Trust trust, TokenBucket.@Nullable Rate rate) {

    /** What the ids of those begin with who send with a token instead of a key. */
    static final String CLIENT = "client:";

    /** A source with its key, else a client with its token: whoever has credentials of ours is a server. */
    static Sender of(SecurityIdentity identity) {
        Source source = identity.getAttribute(WriteKeyAuthentication.SOURCE);
        return source == null ? new Sender(CLIENT + client(identity), Trust.SERVER, null) : of(source);
    }

    /** A source whose key was shown. */
    static Sender of(Source source) {
        SourceRate rate = source.rate();
        return new Sender(
                source.id(),
                source.trust(),
                rate == null ? null : new TokenBucket.Rate(rate.perSecond(), rate.burst()));
    }

    private static String client(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.<String>ofNullable(token.getClaim("azp")).orElse(token.getName())
                : identity.getPrincipal().getName();
    }
}
