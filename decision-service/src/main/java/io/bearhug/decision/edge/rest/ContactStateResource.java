package io.bearhug.decision.edge.rest;

import io.bearhug.decision.contactstate.ContactState;
import io.bearhug.decision.contactstate.ShowContactState;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much a person has heard from us. */
@Path("/v1/persons/{id}/contact-state")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactStateResource {

    private final ShowContactState showContactState;

    ContactStateResource(ShowContactState showContactState) {
        this.showContactState = showContactState;
    }

    /** The ledger, and what is left of each cap. It names actions, not personal data. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "What a person has heard from us, and what is left of each cap")
    public Uni<ContactState> get(@PathParam("id") String person) {
        if (person.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.notFound("no such person");
        }
        return showContactState.of(person);
    }
}
