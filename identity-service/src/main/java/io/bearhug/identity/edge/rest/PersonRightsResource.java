package io.bearhug.identity.edge.rest;

import io.bearhug.identity.erasure.ErasePerson;
import io.bearhug.identity.export.Export;
import io.bearhug.identity.export.ExportPerson;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a person may ask of us: to be shown, and to be forgotten. */
@Path("/v1/persons")
@Tag(name = "erasures")
public class PersonRightsResource {

    private static final int ACCEPTED = 202;

    private final ErasePerson erase;
    private final ExportPerson export;

    PersonRightsResource(ErasePerson erase, ExportPerson export) {
        this.erase = erase;
        this.export = export;
    }

    /**
     * An erasure that has begun.
     *
     * @param erasureId to follow it by
     */
    public record Begun(String erasureId) {}

    /** Forgets a person everywhere; asking again answers the same erasure. */
    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Forget a person")
    public Uni<Begun> erase(@PathParam("id") String id) {
        return erase.erase(id).map(begun -> new Begun(found(begun)));
    }

    /** Everything known of a person here, with its sources; in plain words for {@code Accept: text/plain}. */
    @GET
    @Path("/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Everything known of a person")
    public Uni<Response> export(@PathParam("id") String id, @Context HttpHeaders headers) {
        return export.export(id).map(found -> answer(found(found), headers));
    }

    /** As data, or in words for those who would rather read. */
    static Response answer(Export export, HttpHeaders headers) {
        return wantsWords(headers.getAcceptableMediaTypes())
                ? Response.ok(String.join("\n", export.words()) + "\n", MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        .build()
                : Response.ok(export, MediaType.APPLICATION_JSON).build();
    }

    private static boolean wantsWords(List<MediaType> accepted) {
        return !accepted.isEmpty()
                && accepted.getFirst().isCompatible(MediaType.TEXT_PLAIN_TYPE)
                && !accepted.getFirst().isWildcardType();
    }

    private static <T> T found(Optional<T> answer) {
        return answer.orElseThrow(() -> ProblemException.notFound("we know nobody like that"));
    }
}
