package io.bearhug.delivery.edge.console;

import io.bearhug.delivery.console.Destination;
import io.bearhug.support.problem.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The browser's questions to the suite, asked in the person's name. */
@Path("/console/api/v1/{path:.+}")
@Authenticated
public class QuestionResource {

    /** What a page of another origin cannot send without our leave. */
    private static final String OWN_HEADER = "X-Requested-With";

    private static final String PREFIX = "/console/api";

    private final Couriers couriers;
    private final AccessTokenCredential token;

    QuestionResource(Couriers couriers, AccessTokenCredential token) {
        this.couriers = couriers;
        this.token = token;
    }

    /** Reads. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> get(@Context RoutingContext request) {
        return ask(request, null);
    }

    /** Does something. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> post(@Context RoutingContext request, byte @Nullable [] body) {
        return ask(request, body);
    }

    /** Writes. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> put(@Context RoutingContext request, byte @Nullable [] body) {
        return ask(request, body);
    }

    private Uni<Response> ask(RoutingContext request, byte @Nullable [] body) {
        if (request.request().getHeader(OWN_HEADER) == null) {
            throw ProblemException.forbidden("only the console's own pages may ask this way");
        }
        String uri = request.request().uri().substring(PREFIX.length());
        String path = uri.split("\\?", 2)[0];
        Destination to = Destination.of(request.request().method().name(), path)
                .orElseThrow(() -> ProblemException.notFound("the console asks no such question"));
        return couriers.ask(to, uri, token.getToken(), request.request(), body);
    }
}
