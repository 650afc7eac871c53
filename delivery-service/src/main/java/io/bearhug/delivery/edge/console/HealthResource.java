package io.bearhug.delivery.edge.console;

import io.bearhug.contracts.Lists;
import io.bearhug.delivery.console.Destination;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the parts of the suite are. */
@Path("/console/api/parts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private final Couriers couriers;

    HealthResource(Couriers couriers) {
        this.couriers = couriers;
    }

    /** All parts. */
    public record Parts(List<Health> parts) {
        public Parts {
            parts = Lists.copy(parts);
        }
    }

    /** All services, each asked now. */
    @GET
    @Operation(hidden = true)
    public Uni<Parts> parts(@Context RoutingContext request) {
        List<Uni<Health>> asked = Stream.of(Destination.values())
                .map(service -> couriers.health(service, request.request()))
                .toList();
        return Uni.join().all(asked).andFailFast().map(Parts::new);
    }
}
