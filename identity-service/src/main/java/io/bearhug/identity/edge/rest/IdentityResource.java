package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.persons.DecideLinks;
import io.bearhug.identity.persons.DecideLinks.Decided;
import io.bearhug.identity.persons.Lineages;
import io.bearhug.identity.persons.WhoWas;
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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The graph behind the persons, for those who look after it. */
@Path("/v1/identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class IdentityResource {

    private final DecideLinks decide;
    private final WhoWas whoWas;
    private final Lineages lineages;
    private final SecurityIdentity identity;
    private final Clock clock;

    IdentityResource(DecideLinks decide, WhoWas whoWas, Lineages lineages, SecurityIdentity identity, Clock clock) {
        this.decide = decide;
        this.whoWas = whoWas;
        this.lineages = lineages;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * A decision about the graph.
     *
     * @param type mustLink, cannotLink, retract or unhub
     * @param a about which name
     * @param b and which other; absent where it is about one
     * @param reason in your words
     */
    public record NewFact(
            @Nullable String type,
            Given.@Nullable Name a,
            Given.@Nullable Name b,
            @Nullable String reason) {

        DecideLinks.Decision decision(String by) {
            ControlFact.Type kind = Given.type(type);
            Identifier first = Given.required("a", a).identifier("a");
            Identifier second = b == null ? null : b.identifier("b");
            if (kind == ControlFact.Type.UNHUB && second != null) {
                throw ProblemException.invalid("/b", "unhub is about one name");
            }
            if (kind != ControlFact.Type.UNHUB && kind != ControlFact.Type.RETRACT && second == null) {
                throw ProblemException.invalid("/b", "expected a value, it is missing");
            }
            if (first.equals(second)) {
                throw ProblemException.invalid("/b", "expected another name than a");
            }
            return new DecideLinks.Decision(kind, first, second, Given.reason(reason), by);
        }
    }

    /**
     * Whose a name was.
     *
     * @param namespace of the name
     * @param value in any form
     * @param at when; now if absent
     */
    public record Was(
            @Nullable String namespace,
            @Nullable String value,
            @Nullable String at) {}

    /** Records a decision; answers who goes by the names now. */
    @POST
    @Path("/facts")
    @RolesAllowed(Roles.ADMIN)
    public Uni<GraphAnswers.Persons> fact(@Nullable NewFact body) {
        return decide.decide(Given.required("", body)
                        .decision(identity.getPrincipal().getName()))
                .map(IdentityResource::persons);
    }

    /** Whose a name was at some time, as far as we knew then. */
    @POST
    @Path("/was")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<GraphAnswers.Step> was(@Nullable Was body) {
        Was given = Given.required("", body);
        Identifier name = new Given.Name(given.namespace(), given.value()).identifier("");
        Instant at = given.at() == null ? clock.instant() : Given.time("at", given.at());
        return whoWas.at(name, at)
                .map(found -> GraphAnswers.Step.of(
                        found.orElseThrow(() -> ProblemException.notFound("nobody had this name then"))));
    }

    /** Merges so wide that somebody should look at them, the newest first. */
    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<GraphAnswers.Reviews> reviews(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        return lineages.reviews(after, Given.limit(limit))
                .map(page -> GraphAnswers.Reviews.of(page.orElseThrow(Given::wrongCursor)));
    }

    /** Says that a wide merge of this person is as it should be. */
    @POST
    @Path("/reviews/{person}/close")
    @RolesAllowed(Roles.ADMIN)
    public Uni<Void> close(@PathParam("person") String person) {
        return lineages.close(Given.personId(person), identity.getPrincipal().getName(), clock.instant())
                .map(closed -> {
                    if (!closed) {
                        throw ProblemException.notFound("there is nothing to look at");
                    }
                    return closed;
                })
                .replaceWithVoid();
    }

    static GraphAnswers.Persons persons(Decided decided) {
        return switch (decided) {
            case Decided.Done done -> new GraphAnswers.Persons(done.persons());
            case Decided.Unknown() -> throw ProblemException.notFound("we know nobody like that");
            case Decided.NotTheirs() -> throw ProblemException.conflict("these are not two names of this person");
        };
    }
}
