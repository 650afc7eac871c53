package io.bearhug.support.problem;

import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends requests in every way there is. */
@Path("/v1/tests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsTestResource {

    /** A body with a condition of its own. */
    public record Body(@Nullable Instant at, int count) {
        public Body {
            if (count < 0) {
                throw new IllegalArgumentException("expected zero or more");
            }
        }
    }

    @POST
    @PermitAll
    @Path("/body")
    public Map<String, Object> body(Body body) {
        return Map.of("count", body.count());
    }

    @GET
    @PermitAll
    @Path("/number")
    public Map<String, Object> number(@QueryParam("n") int n) {
        return Map.of("n", n);
    }

    @GET
    @RolesAllowed(Roles.MARKETER)
    @Path("/marketer")
    public Map<String, Object> marketer() {
        return Map.of();
    }

    @GET
    @Path("/unannotated")
    public Map<String, Object> unannotated() {
        return Map.of();
    }

    @GET
    @PermitAll
    @Path("/unexpected")
    public Uni<Map<String, Object>> unexpected() {
        return Uni.createFrom().failure(new IllegalStateException("secret detail"));
    }

    @GET
    @PermitAll
    @Path("/unavailable")
    public Map<String, Object> unavailable() {
        throw ProblemException.unavailable("facts cannot be taken", Duration.ofSeconds(7), null);
    }
}
