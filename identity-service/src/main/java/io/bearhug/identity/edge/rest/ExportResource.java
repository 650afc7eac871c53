package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Person;
import io.bearhug.identity.exports.ExportPersons;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Everybody, for those who bring them elsewhere. */
@Path("/v1/identity/export/persons")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "exports")
public class ExportResource {

    private final ExportPersons export;

    ExportResource(ExportPersons export) {
        this.export = export;
    }

    /** Persons by id, one a line. */
    @GET
    @Produces("application/x-ndjson")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "All persons by id, one JSON object a line; after a cut, go on with after = the last id")
    public Multi<Person> persons(@QueryParam("after") @Nullable String after) {
        return export.after(cursor(after));
    }

    private static @Nullable String cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after).toString();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/after", "expected the id of a person");
        }
    }
}
