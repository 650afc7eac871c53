package io.bearhug.context.edge.rest;

import io.bearhug.context.query.WatchPerson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a stream before it begins: once it has, the framework has sent 200. Comes after the check of roles. */
public class Admission {

    private final WatchPerson watchPerson;
    private final SecurityIdentity caller;

    Admission(WatchPerson watchPerson, SecurityIdentity caller) {
        this.watchPerson = watchPerson;
        this.caller = caller;
    }

    /** Ends the request with a problem, or lets it go on. */
    @Admitted
    @ServerRequestFilter
    public Uni<Void> admit(UriInfo uri) {
        var person = uri.getPathParameters().getFirst("person");
        return watchPerson.admit(caller.getPrincipal().getName(), ContextResource.id(person == null ? "" : person));
    }
}
