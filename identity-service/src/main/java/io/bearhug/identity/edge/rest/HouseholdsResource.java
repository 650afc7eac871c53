package io.bearhug.identity.edge.rest;

import io.bearhug.identity.persons.Households;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households: who seems to live together. Nobody is taken for somebody else because of it. */
@Path("/v1/identity/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class HouseholdsResource {

    private static final int MOST = 200;
    private static final int LONGEST_ID = 64;

    private final Households households;

    HouseholdsResource(Households households) {
        this.households = households;
    }

    /**
     * A household.
     *
     * @param id as persons have it
     * @param persons who seem to be part of it, at most 200
     */
    public record Household(String id, List<String> persons) {
        public Household {
            persons = List.copyOf(persons);
        }
    }

    /** Who seems to be part of a household. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Who seems to share a household?")
    public Uni<Household> byId(@PathParam("id") String id) {
        return id.length() > LONGEST_ID
                ? Uni.createFrom().failure(nobody())
                : households.members(id, MOST).map(found -> {
                    if (found.isEmpty()) {
                        throw nobody();
                    }
                    return new Household(id, found);
                });
    }

    private static ProblemException nobody() {
        return ProblemException.notFound("we know no such household");
    }
}
