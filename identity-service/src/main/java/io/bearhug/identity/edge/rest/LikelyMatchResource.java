package io.bearhug.identity.edge.rest;

import io.bearhug.identity.likely.DecideLikelyMatch;
import io.bearhug.identity.likely.FindLikelyMatches;
import io.bearhug.identity.likely.Searches;
import io.bearhug.identity.likely.Searches.Said;
import io.bearhug.support.problem.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Persons that are likely one, for stewards: nobody is joined before one of our people says so. */
@Path("/v1/identity/likely-matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class LikelyMatchResource {

    private final FindLikelyMatches find;
    private final DecideLikelyMatch decide;
    private final Searches searches;
    private final SecurityIdentity identity;

    LikelyMatchResource(
            FindLikelyMatches find, DecideLikelyMatch decide, Searches searches, SecurityIdentity identity) {
        this.find = find;
        this.decide = decide;
        this.searches = searches;
        this.identity = identity;
    }

    /**
     * A steward's word.
     *
     * @param says same or different
     * @param reason in your words
     */
    public record Word(@Nullable String says, @Nullable String reason) {

        Said said() {
            return LikelyMatchResource.said("says", Given.required("says", says));
        }
    }

    /** Searches all persons for those that are likely one; answers at once where to look for its progress. */
    @POST
    @Path("/searches")
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = LikelyMatchAnswers.Run.class, responseCode = "202")
    public Uni<Response> search() {
        return find.start(identity.getPrincipal().getName())
                .map(begun -> begun.orElseThrow(() -> ProblemException.conflict("another search runs")))
                .map(search -> Response.accepted(LikelyMatchAnswers.Run.of(search))
                        .location(URI.create("/v1/identity/likely-matches/searches/" + search.id()))
                        .build());
    }

    /** How far a search is. */
    @GET
    @Path("/searches/{id}")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<LikelyMatchAnswers.Run> progress(@PathParam("id") String id) {
        return find.find(id)
                .map(found -> LikelyMatchAnswers.Run.of(
                        found.orElseThrow(() -> ProblemException.notFound("there is no such search"))));
    }

    /** Pairs that wait for somebody, or those to which same or different was said; those with the most evidence first. */
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<LikelyMatchAnswers.Matches> matches(
            @QueryParam("said") @Nullable String said,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return searches.page(said == null ? null : said("said", said), after, Given.limit(limit))
                .map(page -> LikelyMatchAnswers.Matches.of(page.orElseThrow(Given::wrongCursor)));
    }

    /** Says whether a pair is one person; answers the persons after. */
    @POST
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    public Uni<GraphAnswers.Persons> say(@PathParam("id") String id, @Nullable Word body) {
        Word word = Given.required("", body);
        return decide.say(
                        id,
                        word.said(),
                        Given.reason(word.reason()),
                        identity.getPrincipal().getName())
                .map(IdentityResource::persons);
    }

    private static Said said(String field, String word) {
        return switch (word) {
            case "same" -> Said.SAME;
            case "different" -> Said.DIFFERENT;
            default -> throw ProblemException.invalid("/" + field, "expected same or different");
        };
    }
}
