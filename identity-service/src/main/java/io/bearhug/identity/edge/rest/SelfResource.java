package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Person;
import io.bearhug.identity.erasure.ErasePerson;
import io.bearhug.identity.export.Export;
import io.bearhug.identity.export.ExportPerson;
import io.bearhug.identity.self.OpenDoor;
import io.bearhug.identity.self.SpeakForSelf;
import io.bearhug.identity.self.Wishes;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The person's own door. A channel hands out the link; everything else needs it, as a bearer token. */
@Path("/v1/self")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "self")
public class SelfResource {

    private static final int ACCEPTED = 202;
    private static final int MOST_IDENTIFIERS = 20;
    private static final String AUTHORIZATION = "Authorization";

    private final OpenDoor door;
    private final Visitors visitors;
    private final SpeakForSelf speak;
    private final ExportPerson export;
    private final ErasePerson erase;
    private final String origin;

    SelfResource(
            OpenDoor door,
            Visitors visitors,
            SpeakForSelf speak,
            ExportPerson export,
            ErasePerson erase,
            @ConfigProperty(name = "bearhug.public.url", defaultValue = "http://localhost:8080") String origin) {
        this.door = door;
        this.visitors = visitors;
        this.speak = speak;
        this.export = export;
        this.erase = erase;
        this.origin = origin;
    }

    /**
     * Whose door to open.
     *
     * @param identifiers by which the channel has just signed them in
     */
    public record NewLink(List<Identifier> identifiers) {
        public NewLink {
            identifiers = Lists.copy(identifiers);
        }
    }

    /**
     * A link to hand to the person.
     *
     * @param url of the page
     * @param token for the API
     * @param expiresAt when both are worth nothing
     */
    public record Link(String url, String token, Instant expiresAt) {}

    /**
     * A yes or no of their own.
     *
     * @param purpose id of the purpose
     * @param channel null for all
     * @param contactPoint the one it is about, null for all of theirs
     * @param granted yes or no
     */
    public record OwnConsent(
            @Nullable String purpose,
            @Nullable String channel,
            Given.@Nullable Name contactPoint,
            @Nullable Boolean granted) {}

    /**
     * How long to leave them alone.
     *
     * @param until date or time; null for no longer
     */
    public record Pause(@Nullable String until) {}

    /**
     * What is wrong.
     *
     * @param about trait, need, affinity, rhythm, relation, occasion or event
     * @param id which one; of an affinity its attribute, or {@code attribute=value}; of a rhythm dayOff, free or notBefore
     * @param says wrong, notMine, gift or notGift
     * @param value what is right instead: of dayOff weekdays, of notBefore a time such as 09:00, of a relation an object of kind, name,
     *     birthDate, sex, address
     */
    public record NewCorrection(
            @Nullable String about,
            @Nullable String id,
            @Nullable String says,
            @Nullable Object value) {}

    /**
     * What became of what they said.
     *
     * @param success always true: it is durable and heard by everybody from now on
     */
    public record Taken(boolean success) {
        static final Taken YES = new Taken(true);
    }

    @POST
    @Path("/links")
    @RolesAllowed({Roles.CHANNEL, Roles.ADMIN})
    @Operation(summary = "A short-lived link to a person's own door")
    public Uni<Link> link(@Nullable NewLink body) {
        List<Identifier> asked = SelfInput.identifiers(body == null ? List.of() : body.identifiers(), MOST_IDENTIFIERS);
        return door.link(asked).map(found -> found.map(link ->
                        new Link(origin + "/v1/self/page?token=" + link.token(), link.token(), link.expiresAt()))
                .orElseThrow(() -> ProblemException.notFound("we know nobody who goes by all of these")));
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(summary = "Everything we know of you")
    public Uni<Response> show(
            @HeaderParam(AUTHORIZATION) @Nullable String authorization, @Context HttpHeaders headers) {
        return visitors.of(authorization)
                .flatMap(export::of)
                .map((Export all) -> PersonRightsResource.answer(all, headers));
    }

    @DELETE
    @PermitAll
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Forget me")
    public Uni<PersonRightsResource.Begun> forget(@HeaderParam(AUTHORIZATION) @Nullable String authorization) {
        return visitors.of(authorization)
                .flatMap(person -> erase.erase(person.id()))
                .map(begun -> new PersonRightsResource.Begun(
                        begun.orElseThrow(() -> ProblemException.notFound("we know nobody like that"))));
    }

    @PUT
    @Path("/consents")
    @PermitAll
    @Operation(summary = "Agree or refuse")
    public Uni<Taken> consent(@HeaderParam(AUTHORIZATION) @Nullable String authorization, @Nullable OwnConsent body) {
        return heard(authorization, person -> {
            OwnConsent given = SelfInput.required("", body);
            Given.Name point = given.contactPoint();
            return speak.consent(
                            person,
                            new SpeakForSelf.Choice(
                                    SelfInput.text("purpose", given.purpose()),
                                    SelfInput.textOrNull("channel", given.channel()),
                                    point == null ? null : point.identifier("contactPoint"),
                                    SelfInput.required("granted", given.granted())))
                    .map(ConsentAnswers::recorded)
                    .replaceWithVoid();
        });
    }

    @PUT
    @Path("/pause")
    @PermitAll
    @Operation(summary = "Leave me alone for a while")
    public Uni<Taken> pause(@HeaderParam(AUTHORIZATION) @Nullable String authorization, @Nullable Pause body) {
        return heard(
                authorization,
                person -> speak.pause(
                        person,
                        SelfInput.day("until", SelfInput.required("", body).until())));
    }

    @PUT
    @Path("/wishes")
    @PermitAll
    @Operation(summary = "How I want to be treated")
    public Uni<Taken> wish(@HeaderParam(AUTHORIZATION) @Nullable String authorization, @Nullable Wishes body) {
        return heard(authorization, person -> speak.wish(person, SelfInput.wishes(body)));
    }

    @POST
    @Path("/corrections")
    @PermitAll
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "That is wrong")
    public Uni<Taken> correct(
            @HeaderParam(AUTHORIZATION) @Nullable String authorization, @Nullable NewCorrection body) {
        return heard(authorization, person -> speak.correct(person, SelfInput.correction(body))
                .invoke(SelfResource::refuse)
                .replaceWithVoid());
    }

    /** Why was I shown this? Answered where it was decided, by the token that came with the answer. */
    @GET
    @Path("/why/{token}")
    @PermitAll
    @Operation(hidden = true)
    public Response why(@PathParam("token") String token) {
        return Response.temporaryRedirect(URI.create("/v1/decisions/why/" + SelfInput.token(token)))
                .build();
    }

    private static void refuse(Optional<String> because) {
        because.ifPresent(why -> {
            throw ProblemException.unprocessable(why, List.of());
        });
    }

    private interface Word {
        Uni<Void> of(Person person);
    }

    private Uni<Taken> heard(@Nullable String authorization, Word word) {
        return visitors.of(authorization).flatMap(word::of).replaceWith(Taken.YES);
    }
}
