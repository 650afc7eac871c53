package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.sources.KeyRetired;
import io.bearhug.identity.sources.RegisterSource;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceChange;
import io.bearhug.identity.sources.SourceRate;
import io.bearhug.identity.sources.Sources;
import io.bearhug.identity.sources.WriteKey;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Applications that may send. */
@Path("/v1/sources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "sources")
public class SourcesResource {

    private static final int CREATED = 201;

    private final RegisterSource register;
    private final Sources sources;
    private final SecurityIdentity caller;

    SourcesResource(RegisterSource register, Sources sources, SecurityIdentity caller) {
        this.register = register;
        this.sources = sources;
        this.caller = caller;
    }

    /**
     * A source to register or to change.
     *
     * @param id stable id; not needed where the address has it
     * @param name for humans; the id if absent
     * @param trust server or browser
     * @param origins of browser sources
     * @param enabled whether it may send; yes if absent
     * @param rate how much it may send; the usual rate if absent
     */
    public record NewSource(
            @Nullable String id,
            @Nullable String name,
            @Nullable Trust trust,
            List<String> origins,
            @Nullable Boolean enabled,
            @Nullable SourceRate rate) {
        public NewSource {
            origins = Lists.copy(origins);
        }

        Source source(@Nullable String id) {
            if (id == null || trust == null) {
                throw ProblemException.invalid(id == null ? "/id" : "/trust", "expected a value, it is missing");
            }
            if (id.equals(Voice.OWN_DOOR)) {
                throw ProblemException.invalid("/id", "this is the source of what people say at their own door");
            }
            try {
                return new Source(id, name == null ? id : name, trust, origins, !Boolean.FALSE.equals(enabled), rate);
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid("", String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * A source with a key just made.
     *
     * @param id of the source
     * @param writeKey never shown again
     */
    public record Issued(String id, String writeKey) {
        static Issued of(String id, WriteKey key) {
            return new Issued(id, key.text());
        }
    }

    /**
     * What somebody changed.
     *
     * @param at when
     * @param by who
     * @param what registered, changed, keyAdded, keyRetired or planChanged
     * @param detail what it is now, in words
     */
    public record Change(
            Instant at, String by, String what, @Nullable String detail) {
        static Change of(SourceChange change) {
            return new Change(change.at(), change.by(), word(change.what()), change.detail());
        }

        private static String word(SourceChange.What what) {
            return switch (what) {
                case REGISTERED -> "registered";
                case CHANGED -> "changed";
                case KEY_ADDED -> "keyAdded";
                case KEY_RETIRED -> "keyRetired";
                case PLAN_CHANGED -> "planChanged";
            };
        }
    }

    /** Registers a source and shows its first key, once. */
    @POST
    @ResponseStatus(CREATED)
    public Uni<Issued> add(@Nullable NewSource body) {
        NewSource given = required(body);
        Source source = given.source(given.id());
        return register.register(source, by()).map(key -> key.map(made -> Issued.of(source.id(), made))
                .orElseThrow(() -> ProblemException.conflict("there is a source of this id")));
    }

    /** Sources by id. */
    @GET
    public Uni<Paging.Page<SourceAnswer>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Paging.limit(limit);
        if (after != null && !Source.isId(after)) {
            throw ProblemException.invalid("/after", "expected the cursor of a page");
        }
        return sources.page(after, most + 1)
                .map(read -> Paging.page(read, most, Source::id).map(SourceAnswer::of));
    }

    /** One source, with what may be known about its keys. */
    @GET
    @Path("/{id}")
    public Uni<SourceAnswer> find(@PathParam("id") String id) {
        return found(id).flatMap(source -> sources.keys(id).map(keys -> SourceAnswer.of(source, keys)));
    }

    /** Changes everything about a source but its id: what is absent becomes as if it had been absent at first. */
    @PUT
    @Path("/{id}")
    public Uni<SourceAnswer> change(@PathParam("id") String id, @Nullable NewSource body) {
        mustBeAnId(id);
        Source source = required(body).source(id);
        return register.change(source, by()).map(changed -> {
            mustBeThere(changed);
            return SourceAnswer.of(source);
        });
    }

    /** A further key, shown once. The newest two are valid. */
    @POST
    @Path("/{id}/keys")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(CREATED)
    public Uni<Issued> rotate(@PathParam("id") String id) {
        mustBeAnId(id);
        return register.rotate(id, by())
                .map(key -> key.map(made -> Issued.of(id, made)).orElseThrow(SourcesResource::notFound));
    }

    /** Ends a key before a newer one pushes it out. */
    @DELETE
    @Path("/{id}/keys/{key}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> retire(@PathParam("id") String id, @PathParam("key") String key) {
        mustBeAnId(id);
        return register.retire(id, key, by()).map(SourcesResource::answer);
    }

    /** Who changed what, newest first. */
    @GET
    @Path("/{id}/changes")
    public Uni<Paging.Page<Change>> changes(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Paging.limit(limit);
        return found(id)
                .flatMap(_ -> sources.changes(id, Paging.time(after), most + 1))
                .map(read -> Paging.page(read, most, change -> change.at().toString())
                        .map(Change::of));
    }

    private Uni<Source> found(String id) {
        mustBeAnId(id);
        return sources.find(id).map(found -> found.orElseThrow(SourcesResource::notFound));
    }

    private static Response answer(KeyRetired retired) {
        return switch (retired) {
            case DONE -> Response.noContent().build();
            case NOT_THERE -> throw ProblemException.notFound("there is no such key");
            case LAST -> throw ProblemException.conflict("it is the last key; disable the source instead");
        };
    }

    private String by() {
        return caller.getPrincipal().getName();
    }

    private static NewSource required(@Nullable NewSource body) {
        return Optional.ofNullable(body).orElseThrow(() -> ProblemException.invalid("", "expected a source"));
    }

    static void mustBeAnId(String id) {
        mustBeThere(Source.isId(id));
    }

    private static void mustBeThere(boolean isThere) {
        if (!isThere) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return ProblemException.notFound("there is no source of this id");
    }
}
