package io.bearhug.delivery.edge.console;

import io.bearhug.contracts.Lists;
import io.bearhug.delivery.console.Landing;
import io.bearhug.support.security.Roles;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Path("/console")
@Authenticated
public class SessionResource {

    private final SecurityIdentity person;

    SessionResource(SecurityIdentity person) {
        this.person = person;
    }

    /**
     * Who is signed in, for the console's own use: the services decide themselves what somebody may.
     *
     * @param name as they sign in
     * @param roles those that mean something here
     */
    public record Session(String name, List<String> roles) {
        public Session {
            roles = Lists.copy(roles);
        }
    }

    /** Comes here only with a session; whoever has none is sent to sign in first. */
    @GET
    @Path("/login")
    @Operation(hidden = true)
    public Response login(@RestQuery @Nullable String to) {
        return Response.seeOther(URI.create(Landing.at(to)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Who is signed in. */
    @GET
    @Path("/api/session")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Session session() {
        List<String> roles = Stream.of(Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN)
                .filter(person::hasRole)
                .toList();
        return new Session(person.getPrincipal().getName(), roles);
    }
}
