package io.bearhug.delivery.edge.console;

import io.bearhug.delivery.lifecycle.DeliveryKey;
import io.bearhug.delivery.listing.Entry;
import io.bearhug.delivery.listing.ReadDeliveries;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A mail as it was sent, as a page for a frame of the console: it can neither run, nor load, nor lead anywhere. */
@Path("/console/api/deliveries/{id}/message")
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class SentMailResource {

    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'";

    private final ReadDeliveries deliveries;

    SentMailResource(ReadDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The mail's HTML. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> message(@RestPath String id) {
        if (!DeliveryKey.isId(id)) {
            throw nothing();
        }
        return deliveries.find(id, false).map(SentMailResource::html).map(SentMailResource::page);
    }

    private static String html(Optional<Entry> entry) {
        return entry.flatMap(it -> Optional.ofNullable(it.message()))
                .orElseThrow(SentMailResource::nothing)
                .html();
    }

    private static Response page(String html) {
        return Response.ok(html)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static ProblemException nothing() {
        return ProblemException.notFound("nothing was sent under this id");
    }
}
