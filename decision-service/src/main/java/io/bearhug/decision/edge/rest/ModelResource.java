package io.bearhug.decision.edge.rest;

import io.bearhug.decision.learning.ShowModels;
import io.bearhug.decision.learning.ShowModels.Shown;
import io.bearhug.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was learned. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelResource {

    private final ShowModels models;

    ModelResource(ShowModels models) {
        this.models = models;
    }

    /**
     * All models.
     *
     * @param items by id
     * @param next always null: there is one page
     */
    public record All(List<Shown> items, @Nullable String next) {}

    /** All models. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "What was learned of each action at each place, beside what the marketer expects")
    public All all() {
        return new All(models.all(), null);
    }
}
