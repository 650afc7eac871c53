package io.bearhug.identity.edge.rest;

import io.bearhug.identity.sources.SourceDirectory;
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

    Senders(CurrentIdentityAssociation caller, SourceDirectory sources, EventReader reader) {
        this.caller = caller;
        this.sources = sources;
        this.reader = reader;
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
                    .flatMap(sources::find)
                    .map(Sender::of)
                    .orElseThrow(() -> new UnauthorizedException("a source's write key or a token is needed"));
        }
        if (Collections.disjoint(identity.getRoles(), MAY_SEND)) {
            throw ProblemException.forbidden("sources, channels and admins send events");
        }
        return Sender.of(identity);
    }
}
