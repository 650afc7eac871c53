package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.identity.erasure.EraseMentions;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people told about somebody else: whom it was told about may have it erased, customer or not. */
@Path("/v1/erasures/mentions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "erasures")
public class MentionsResource {

    private final EraseMentions erase;

    MentionsResource(EraseMentions erase) {
        this.erase = erase;
    }

    /**
     * How somebody can be reached.
     *
     * @param namespace such as email or phone
     * @param value in any form
     */
    public record Contact(
            @Nullable String namespace, @Nullable String value) {}

    /**
     * What was erased.
     *
     * @param facts how many single facts
     * @param persons how many had told them
     * @param stores what became of each place they were in
     */
    public record Erased(long facts, long persons, List<Store> stores) {
        public Erased {
            stores = List.copyOf(stores);
        }
    }

    /** Erases what others told about whoever can be reached by this; their own facts, if any, stay. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Erase what others told about somebody")
    public Uni<Erased> erase(@Nullable Contact body) {
        Contact given = Given.required("", body);
        return erase.erase(new Given.Name(given.namespace(), given.value()).identifier(""))
                .map(found -> found.map(it -> new Erased(it.facts(), it.persons(), it.stores()))
                        .orElseThrow(() -> ProblemException.invalid("/value", "expected a value that is somebody's")));
    }
}
