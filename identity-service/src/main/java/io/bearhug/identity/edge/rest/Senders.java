package io.bearhug.identity.edge.rest;

import io.bearhug.identity.sources.KeyUse;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceDirectory;
import io.bearhug.identity.sources.WriteKey;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;

/**
 * Who may send events: a source with its key, in the header or – as Segment's newer libraries do it – in the body; or a
 * program or colleague with a token.
 */
@Singleton
class Senders {

    private static final Set<String> MAY_SEND =
            Set.of(CollectionRoles.SOURCE, Roles.CHANNEL, Roles.ADMIN, Roles.SERVICE);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CurrentIdentityAssociation caller;
    private final SourceDirectory sources;
    private final EventReader reader;
    private final KeyUse use;

    Senders(CurrentIdentityAssociation caller, SourceDirectory sources, EventReader reader, KeyUse use) {
        this.caller = caller;
        this.sources = sources;
        this.reader = reader;
        this.use = use;
    }

    /** Who sends this body; fails with 401, 403, or with 503 as long as no key can be known. */
    Uni<Sender> of(byte[] body) {
        if (!sources.isLoaded()) {
            throw ProblemException.unavailable("sources are not known yet", RETRY_AFTER, null);
        }
        return caller.getDeferredIdentity().map(identity -> sender(identity, body));
    }

    private Sender sender(SecurityIdentity identity, byte[] body) {
        if (identity.isAnonymous()) {
            return reader.writeKey(body)
                    .flatMap(key -> sources.find(key).map(source -> enabled(source, key)))
                    .map(Sender::of)
                    .orElseThrow(() -> new UnauthorizedException("a source's write key or a token is needed"));
        }
        if (Collections.disjoint(identity.getRoles(), MAY_SEND)) {
            throw ProblemException.forbidden("sources, channels and admins send events");
        }
        Source source = identity.getAttribute(WriteKeyAuthentication.SOURCE);
        if (source != null && !source.enabled()) {
            throw disabled();
        }
        return Sender.of(identity);
    }

    private Source enabled(Source source, WriteKey key) {
        if (!source.enabled()) {
            throw disabled();
        }
        use.used(key.hash());
        return source;
    }

    private static ProblemException disabled() {
        return ProblemException.forbidden("this source is disabled");
    }
}
