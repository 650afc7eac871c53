package io.bearhug.identity.edge.rest;

import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportLog;
import io.bearhug.identity.imports.RowError;
import io.bearhug.identity.imports.StartImport;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.Sources;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Files of many rows, each of which becomes an event. */
@Path("/v1/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "imports")
public class ImportsResource {

    private static final int CREATED = 201;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StartImport start;
    private final ImportLog imports;
    private final ImportUpload upload;
    private final Sources sources;
    private final SecurityIdentity caller;

    ImportsResource(
            StartImport start, ImportLog imports, ImportUpload upload, Sources sources, SecurityIdentity caller) {
        this.start = start;
        this.imports = imports;
        this.upload = upload;
        this.sources = sources;
        this.caller = caller;
    }

    /**
     * An import and how far it is.
     *
     * @param id of the import
     * @param source whose rows they are
     * @param name for humans
     * @param format ndjson or csv
     * @param state receiving, running, done or cancelled
     * @param rows how many were received, accepted and rejected
     * @param bytes received
     * @param createdAt when it was announced
     * @param createdBy by whom
     * @param startedAt when its first rows came
     * @param finishedAt when it was over
     */
    public record Answer(
            String id,
            String source,
            String name,
            String format,
            String state,
            RowCounts rows,
            long bytes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static Answer of(Import file) {
            return new Answer(
                    file.id(),
                    file.plan().source(),
                    file.plan().name(),
                    file.plan().format().name().toLowerCase(Locale.ROOT),
                    file.state().name().toLowerCase(Locale.ROOT),
                    new RowCounts(file.received(), file.accepted(), file.rejected()),
                    file.receivedBytes(),
                    file.createdAt(),
                    file.createdBy(),
                    file.startedAt(),
                    file.finishedAt());
        }
    }

    /**
     * How many rows.
     *
     * @param received that are here; after a cut, the next one to send is one more
     * @param accepted that became events
     * @param rejected that did not
     */
    public record RowCounts(long received, long accepted, long rejected) {}

    /** Announces an import. */
    @POST
    @ResponseStatus(CREATED)
    @Operation(summary = "Announce an import: whose rows, how they are written, what columns become")
    public Uni<Answer> add(@Nullable NewImport body) {
        Import.Plan plan = Optional.ofNullable(body)
                .orElseThrow(() -> ProblemException.invalid("", "expected an import"))
                .plan();
        return source(plan.source())
                .flatMap(source ->
                        start.start(plan, source.trust(), caller.getPrincipal().getName()))
                .map(made -> Answer.of(
                        made.orElseThrow(() -> ProblemException.tooManyRequests("too many imports are open", SOON))));
    }

    private Uni<Source> source(String id) {
        if (!Source.isId(id)) {
            throw noSuchSource();
        }
        return sources.find(id).map(found -> found.orElseThrow(ImportsResource::noSuchSource));
    }

    /** Imports, newest first. */
    @GET
    public Uni<Paging.Page<Answer>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Paging.limit(limit);
        return imports.newest(after, most + 1)
                .map(read -> Paging.page(read, most, Import::id).map(Answer::of));
    }

    /** One import and how far it is. */
    @GET
    @Path("/{id}")
    public Uni<Answer> find(@PathParam("id") String id) {
        return found(id).map(Answer::of);
    }

    /** Takes rows, as many as come. */
    @PUT
    @Path("/{id}/rows")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(
            summary =
                    "Send rows as a stream. Rows that are here already are passed over, so after a cut the same file can be sent again, or its rest with from = the first row's number; more=true if another part follows")
    public Answer rows(
            @PathParam("id") String id,
            @QueryParam("from") @DefaultValue("1") long from,
            @QueryParam("more") @DefaultValue("false") boolean more,
            InputStream body) {
        return Answer.of(upload.take(id, from, more, body));
    }

    /** Rows that did not become events, by number. */
    @GET
    @Path("/{id}/errors")
    public Uni<Paging.Page<RowError>> errors(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Paging.limit(limit);
        Long last = Paging.number(after);
        return found(id)
                .flatMap(file -> imports.errors(file.id(), last == null ? 0 : last, most + 1))
                .map(read -> Paging.page(read, most, error -> Long.toString(error.row())));
    }

    /** Ends an import. Rows that became events stay events. */
    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Uni<Answer> cancel(@PathParam("id") String id) {
        return start.cancel(id).map(found -> Answer.of(found.orElseThrow(ImportsResource::notFound)));
    }

    private Uni<Import> found(String id) {
        return imports.find(id).map(found -> found.orElseThrow(ImportsResource::notFound));
    }

    static ProblemException notFound() {
        return ProblemException.notFound("there is no import of this id");
    }

    private static ProblemException noSuchSource() {
        return ProblemException.invalid("/source", "expected the id of a source");
    }
}
