package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Consent;
import io.bearhug.identity.persons.ConsentHistory;
import io.bearhug.identity.persons.Masking;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every yes and no of a person, as it was said. */
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class ConsentHistoryResource {

    private final ConsentHistory history;
    private final SecurityIdentity identity;

    ConsentHistoryResource(ConsentHistory history, SecurityIdentity identity) {
        this.history = history;
        this.identity = identity;
    }

    /**
     * A yes or no.
     *
     * @param purpose id of the purpose
     * @param channel null for all
     * @param contactPoint the one it is about, {@code namespace:value}; null for all
     * @param granted yes or no
     * @param at when it was said
     * @param source who recorded it
     * @param inForce whether it is the one that counts for what it is about
     */
    public record Word(
            String purpose,
            @Nullable String channel,
            @Nullable String contactPoint,
            boolean granted,
            Instant at,
            String source,
            boolean inForce) {}

    /**
     * A page of them.
     *
     * @param items the newest first
     * @param next where the next page begins, null if there is none
     */
    public record Words(List<Word> items, @Nullable String next) {
        public Words {
            items = List.copyOf(items);
        }
    }

    /** What they said about what we may do, the newest first. */
    @GET
    @Path("/{id}/consents/history")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Every yes and no of a person, the newest first")
    public Uni<Words> history(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return history.of(id, after, Given.limit(limit)).map(this::words);
    }

    private Words words(ConsentHistory.Answer answer) {
        return switch (answer) {
            case ConsentHistory.Answer.Words(var page) ->
                new Words(page.items().stream().map(this::word).toList(), page.next());
            case ConsentHistory.Answer.Nobody _ -> throw ProblemException.notFound("we know nobody like that");
            case ConsentHistory.Answer.WrongCursor _ -> throw Given.wrongCursor();
        };
    }

    private Word word(ConsentHistory.Word word) {
        Consent said = word.said();
        return new Word(
                said.purpose(),
                said.channel(),
                seesAll() ? said.contactPoint() : Masking.key(said.contactPoint()),
                said.granted(),
                said.at(),
                said.source(),
                word.inForce());
    }

    private boolean seesAll() {
        return identity.hasRole(Roles.AGENT) || identity.hasRole(Roles.ADMIN);
    }
}
