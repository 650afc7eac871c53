package io.bearhug.decision.edge.rest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.bundle.Export;
import io.bearhug.decision.catalogue.lifecycle.Authoring;
import io.bearhug.decision.catalogue.lifecycle.CatalogueStore;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue in force and its versions. */
@Path("/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CatalogueResource {

    private final Authoring authoring;
    private final CatalogueStore store;
    private final SecurityIdentity identity;

    CatalogueResource(Authoring authoring, CatalogueStore store, SecurityIdentity identity) {
        this.authoring = authoring;
        this.store = store;
        this.identity = identity;
    }

    /** A list of versions. */
    public record Versions(
            List<CatalogueStore.VersionInfo> items,
            @Nullable String next) {}

    /** The catalogue in force: as JSON, or as it could be written where only YAML is accepted. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, DraftResource.YAML})
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "The catalogue in force, as a bundle; as YAML with Accept: application/yaml")
    public Uni<Response> live(@HeaderParam("Accept") @Nullable String accept) {
        return store.live()
                .map(version -> DraftResource.wantsYaml(accept)
                        ? Response.ok(Export.yaml(version.catalogue()), DraftResource.YAML)
                        : Response.ok(json(version.catalogue()), MediaType.APPLICATION_JSON))
                .map(Response.ResponseBuilder::build);
    }

    private static JsonNode json(Catalogue catalogue) {
        var answer = Json.mapper()
                .createObjectNode()
                .put("version", catalogue.version())
                .put("publishedAt", catalogue.publishedAt().toString());
        return answer.setAll(Export.bundle(catalogue));
    }

    /** All versions. */
    @GET
    @Path("versions")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Versions, newest first")
    public Uni<Versions> versions() {
        return store.versions().map(all -> new Versions(all, null));
    }

    /** One version. */
    @GET
    @Path("versions/{version:v?[0-9]{1,15}}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "The catalogue as it was in a version")
    public Uni<JsonNode> version(@PathParam("version") String version) {
        return store.findVersion(number(version))
                .map(found -> json(found.orElseThrow(() -> DraftResource.notFound("version " + version))
                        .catalogue()));
    }

    /** Puts an earlier version in force again. */
    @POST
    @Path("versions/{version:v?[0-9]{1,15}}/rollback")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Put the content of an earlier version in force again, as a new version")
    public Uni<CatalogueStore.VersionInfo> rollBack(@PathParam("version") String version) {
        return authoring
                .rollBack(number(version), identity.getPrincipal().getName())
                .map(DraftResource::version);
    }

    private static long number(String version) {
        return Long.parseLong(version.startsWith("v") ? version.substring(1) : version);
    }
}
