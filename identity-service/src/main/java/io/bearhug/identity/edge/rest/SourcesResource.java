package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.RegisterSource;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.Sources;
import io.bearhug.identity.sources.WriteKey;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    SourcesResource(RegisterSource register, Sources sources) {
        this.register = register;
        this.sources = sources;
    }

    /**
     * A source to register.
     *
     * @param id stable id
     * @param name for humans; the id if absent
     * @param trust server or browser
     * @param origins of browser sources
     */
    public record NewSource(
            @Nullable String id,
            @Nullable String name,
            @Nullable Trust trust,
            List<String> origins) {
        public NewSource {
            origins = Lists.copy(origins);
        }

        Source source() {
            if (id == null || trust == null) {
                throw ProblemException.invalid(id == null ? "/id" : "/trust", "expected a value, it is missing");
            }
            try {
                return new Source(id, name == null ? id : name, trust, origins);
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
     * Sources.
     *
     * @param items all of them
     */
    public record Listed(List<Source> items) {
        public Listed {
            items = List.copyOf(items);
        }
    }

    @POST
    @ResponseStatus(CREATED)
    public Uni<Issued> add(@Nullable NewSource body) {
        Source source = Optional.ofNullable(body)
                .orElseThrow(() -> ProblemException.invalid("", "expected a source"))
                .source();
        return register.register(source).map(key -> key.map(made -> Issued.of(source.id(), made))
                .orElseThrow(() -> ProblemException.conflict("there is a source of this id")));
    }

    @GET
    public Uni<Listed> all() {
        return sources.all().map(Listed::new);
    }

    @POST
    @Path("/{id}/keys")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(CREATED)
    public Uni<Issued> rotate(@PathParam("id") String id) {
        return register.rotate(id).map(key -> key.map(made -> Issued.of(id, made))
                .orElseThrow(() -> ProblemException.notFound("there is no source of this id")));
    }
}
