package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sends events.
 *
 * @param source id stamped on them
 * @param trust how far they are believed
 */
record Sender(String source, Trust trust) {

    /** A source with its key, else a client with its token: whoever has credentials of ours is a server. */
    static Sender of(SecurityIdentity identity) {
        Source source = identity.getAttribute(WriteKeyAuthentication.SOURCE);
        return source == null ? new Sender("client:" + client(identity), Trust.SERVER) : of(source);
    }

    /** A source whose key was shown. */
    static Sender of(Source source) {
        return new Sender(source.id(), source.trust());
    }

    private static String client(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.<String>ofNullable(token.getClaim("azp")).orElse(token.getName())
                : identity.getPrincipal().getName();
    }
}
