package io.bearhug.identity.edge.rest;

import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.persons.DecideLinks;
import io.bearhug.identity.persons.Lineages;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a person came to be who they are, and how they come apart again. */
@Path("/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class UnmergeResource {

    private final DecideLinks decide;
    private final Lineages lineages;
    private final SecurityIdentity identity;

    UnmergeResource(DecideLinks decide, Lineages lineages, SecurityIdentity identity) {
        this.decide = decide;
        this.lineages = lineages;
        this.identity = identity;
    }

    /**
     * What to take apart.
     *
     * @param a one name of the person
     * @param b another, which is somebody else's
     * @param reason in your words
     */
    public record Unmerge(
            Given.@Nullable Name a,
            Given.@Nullable Name b,
            @Nullable String reason) {

        DecideLinks.Decision decision(String by) {
            return new DecideLinks.Decision(
                    ControlFact.Type.CANNOT_LINK,
                    Given.required("a", a).identifier("a"),
                    Given.required("b", b).identifier("b"),
                    Given.reason(reason),
                    by);
        }
    }

    /** Takes two names apart, for good; answers the persons after. */
    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed(Roles.ADMIN)
    public Uni<GraphAnswers.Persons> unmerge(@PathParam("id") String id, @Nullable Unmerge body) {
        return decide.unmerge(
                        id,
                        Given.required("", body)
                                .decision(identity.getPrincipal().getName()))
                .map(IdentityResource::persons);
    }

    /** Which names came to this person and left them, when and why, the newest first. */
    @GET
    @Path("/{id}/lineage")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<GraphAnswers.Steps> lineage(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return lineages.of(Given.personId(id), after, Given.limit(limit))
                .map(page -> GraphAnswers.Steps.of(page.orElseThrow(Given::wrongCursor)));
    }
}
