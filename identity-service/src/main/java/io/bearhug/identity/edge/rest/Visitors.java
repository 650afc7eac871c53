package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Person;
import io.bearhug.identity.self.OpenDoor;
import io.bearhug.support.problem.ProblemException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who stands at the person's own door. */
@Singleton
class Visitors {

    private final OpenDoor door;
    private final CurrentIdentityAssociation caller;

    Visitors(OpenDoor door, CurrentIdentityAssociation caller) {
        this.door = door;
        this.caller = caller;
    }

    /** The person whose link it is; fails with 401 for nobody and 403 for somebody else. */
    Uni<Person> of(@Nullable String authorization) {
        return door.visitor(SelfToken.of(authorization))
                .flatMap(found -> found.map(person -> Uni.createFrom().item(person))
                        .orElseGet(() -> caller.getDeferredIdentity().map(Visitors::refuse)));
    }

    private static Person refuse(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException("a link of their own is needed");
        }
        throw ProblemException.forbidden("only the person themselves, by a link of their own");
    }
}
