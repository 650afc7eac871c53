package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.persons.Called;
import io.bearhug.identity.persons.ExplainLink;
import io.bearhug.identity.persons.FindPerson;
import io.bearhug.identity.persons.FoundPerson;
import io.bearhug.identity.persons.Masking;
import io.bearhug.identity.persons.SetConsent;
import io.bearhug.support.identifiers.Storable;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Persons, read by our people and systems. Those who need not know whom they look at see names starred. */
@Path("/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonsResource {

    private static final int MAX_TEXT = 255;
    private static final int MIN_NAME = 2;
    private static final int FOUND = 20;
    private static final int MAX_FOUND = 50;

    private final FindPerson find;
    private final SetConsent consents;
    private final ExplainLink explain;
    private final SecurityIdentity identity;

    PersonsResource(FindPerson find, SetConsent consents, ExplainLink explain, SecurityIdentity identity) {
        this.find = find;
        this.consents = consents;
        this.explain = explain;
        this.identity = identity;
    }

    /**
     * A person as answered.
     *
     * @param person never a redirect
     * @param redirectedFrom the id asked for, if it is no longer their own
     */
    public record Answer(
            @JsonUnwrapped Person person, @Nullable String redirectedFrom) {}

    /**
     * A name to look for, kept out of the address.
     *
     * @param namespace of the name
     * @param value in any form
     */
    public record Search(
            @Nullable String namespace, @Nullable String value) {}

    /**
     * The beginning of what somebody is called, kept out of the address.
     *
     * @param name whole or in part, in any form
     * @param limit of answers; 20 if absent
     */
    public record Name(@Nullable String name, @Nullable Integer limit) {}

    /**
     * Persons found.
     *
     * @param items by name, then by id
     * @param next always null: who is not among them is found by more of the name
     */
    public record Page(List<Person> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * What a person told us.
     *
     * @param purpose id of the purpose
     * @param channel null for all
     * @param contactPoint the one it is about, null for all of theirs
     * @param granted yes or no
     * @param source how it was told
     */
    public record NewConsent(
            @Nullable String purpose,
            @Nullable String channel,
            Given.@Nullable Name contactPoint,
            @Nullable Boolean granted,
            @Nullable String source) {

        SetConsent.Said said() {
            return new SetConsent.Said(
                    text("purpose", purpose),
                    channel == null ? null : text("channel", channel),
                    contactPoint == null ? null : contactPoint.identifier("contactPoint"),
                    required("granted", granted),
                    text("source", source));
        }
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Answer> byName(
            @QueryParam("namespace") @Nullable String namespace, @QueryParam("value") @Nullable String value) {
        return find.byName(name(namespace, value)).map(this::answer);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Answer> search(@Nullable Search search) {
        Search given = required("", search);
        return find.byName(name(given.namespace(), given.value())).map(this::answer);
    }

    @POST
    @Path("/find")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Page> called(@Nullable Name asked) {
        Name given = required("", asked);
        return find.called(called(given.name()), limit(given.limit()))
                .map(found -> new Page(found.stream().map(this::shown).toList(), null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Answer> byId(@PathParam("id") String id) {
        return find.byId(id).map(this::answer);
    }

    @PUT
    @Path("/{id}/consents")
    @RolesAllowed(Roles.ADMIN)
    public Uni<Answer> consent(@PathParam("id") String id, @Nullable NewConsent body) {
        return consents.set(id, required("", body).said())
                .map(ConsentAnswers::recorded)
                .map(this::answer);
    }

    @GET
    @Path("/{id}/why")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<WhyAnswer> why(
            @PathParam("id") String id, @QueryParam("a") @Nullable String a, @QueryParam("b") @Nullable String b) {
        return explain.explain(id, Given.key("a", a), Given.key("b", b))
                .map(why -> WhyAnswer.of(why.orElseThrow(PersonsResource::nobody)));
    }

    private Answer answer(Optional<FoundPerson> found) {
        return answer(found.orElseThrow(PersonsResource::nobody));
    }

    private Answer answer(FoundPerson person) {
        return new Answer(shown(person.person()), person.redirectedFrom());
    }

    private Person shown(Person person) {
        boolean full = identity.hasRole(Roles.AGENT) || identity.hasRole(Roles.ADMIN);
        return full ? person : Masking.mask(person);
    }

    private static ProblemException nobody() {
        return ProblemException.notFound("we know nobody like that");
    }

    private static Identifier name(@Nullable String namespace, @Nullable String value) {
        return new Identifier(text("namespace", namespace), required("value", value));
    }

    private static String called(@Nullable String name) {
        String given = required("name", name).strip();
        if (given.length() > Called.MAX_LENGTH || Called.normal(given).length() < MIN_NAME) {
            throw ProblemException.invalid(
                    "/name", "expected " + MIN_NAME + " to " + Called.MAX_LENGTH + " characters");
        }
        return given;
    }

    private static int limit(@Nullable Integer limit) {
        int given = limit == null ? FOUND : limit;
        if (given < 1 || given > MAX_FOUND) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MAX_FOUND);
        }
        return given;
    }

    private static String text(String field, @Nullable String value) {
        String given = required(field, value);
        if (given.isBlank() || given.length() > MAX_TEXT) {
            throw ProblemException.invalid("/" + field, "expected 1 to " + MAX_TEXT + " characters");
        }
        return Storable.text(given);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(field.isEmpty() ? "" : "/" + field, "expected a value, it is missing");
        }
        return value;
    }
}
