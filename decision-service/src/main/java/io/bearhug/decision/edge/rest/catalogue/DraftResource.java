package io.bearhug.decision.edge.rest.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.decision.catalogue.bundle.Checked;
import io.bearhug.decision.catalogue.lifecycle.Authoring;
import io.bearhug.decision.catalogue.lifecycle.CatalogueStore;
import io.bearhug.decision.catalogue.lifecycle.Difference;
import io.bearhug.decision.catalogue.lifecycle.Draft;
import io.bearhug.decision.catalogue.lifecycle.Outcome;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts of the catalogue. */
@Path("/v1/catalogue/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class DraftResource {

    static final String YAML = "application/yaml";
    private static final int MAX_COMMENT = 2_000;
    private static final String NAME = "{name:[A-Za-z0-9][A-Za-z0-9_.-]{0,99}}";

    private final Authoring authoring;
    private final CatalogueStore store;
    private final SecurityIdentity identity;

    DraftResource(Authoring authoring, CatalogueStore store, SecurityIdentity identity) {
        this.authoring = authoring;
        this.store = store;
        this.identity = identity;
    }

    /**
     * Why a draft goes back.
     *
     * @param comment to its authors, at most 2,000 characters; shown with the draft until it is handed in again
     */
    public record Rejection(@Nullable String comment) {}

    /** A list of drafts. */
    public record Drafts(List<DraftAnswer> items, @Nullable String next) {}

    /** All drafts. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "Drafts, the one changed last first")
    public Uni<Drafts> list() {
        return store.drafts()
                .map(drafts -> new Drafts(drafts.stream().map(DraftAnswer::of).toList(), null));
    }

    /** Writes a draft. */
    @PUT
    @Path(NAME)
    @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Write a draft: a bundle that is laid over the catalogue in force")
    public Uni<DraftAnswer> write(@PathParam("name") String name, @Nullable String bundle) {
        if (bundle == null || bundle.isBlank()) {
            throw ProblemException.invalid("", "expected a bundle as YAML or JSON");
        }
        return authoring.write(name, actor(), bundle).map(it -> draft(it, false));
    }

    /** A draft with its content, or its text alone where only YAML is accepted. */
    @GET
    @Path(NAME)
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "A draft, checked against the catalogue in force; its text with Accept: application/yaml")
    public Uni<Response> get(@PathParam("name") String name, @HeaderParam("Accept") @Nullable String accept) {
        return authoring
                .look(name)
                .map(outcome -> wantsYaml(accept)
                        ? Response.ok(stands(outcome).draft().text(), YAML).build()
                        : Response.ok(draft(outcome, true), MediaType.APPLICATION_JSON)
                                .build());
    }

    /** Whether a caller asks for YAML and would not take JSON. */
    static boolean wantsYaml(@Nullable String accept) {
        return accept != null && accept.contains("yaml") && !accept.contains("json") && !accept.contains("*/*");
    }

    /** What it would change. */
    @GET
    @Path(NAME + "/diff")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "What a draft would change in the catalogue in force")
    public Uni<Difference> diff(@PathParam("name") String name) {
        return authoring.look(name).map(DraftResource::difference);
    }

    private static Difference difference(Outcome outcome) {
        var stands = stands(outcome);
        return switch (stands.checked()) {
            case Checked.Sound it -> Difference.between(stands.against().catalogue(), it.catalogue());
            case Checked.Faulty it -> throw unsound(it);
        };
    }

    /** Hands a draft in. */
    @POST
    @Path(NAME + "/submit")
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN})
    @Operation(summary = "Hand a draft in for approval")
    public Uni<DraftAnswer> submit(@PathParam("name") String name) {
        return authoring.take(Draft.Step.SUBMIT, name, actor()).map(it -> draft(it, false));
    }

    /** Approves a draft somebody else wrote. */
    @POST
    @Path(NAME + "/approve")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Approve a draft somebody else wrote")
    public Uni<DraftAnswer> approve(@PathParam("name") String name) {
        return authoring.take(Draft.Step.APPROVE, name, actor()).map(it -> draft(it, false));
    }

    /** Sends a draft back. */
    @POST
    @Path(NAME + "/reject")
    @RolesAllowed(Roles.APPROVER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a draft back to its authors, saying why")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Rejection.class)))
    public Uni<DraftAnswer> reject(@PathParam("name") String name, @Nullable String rejection) {
        return authoring.sendBack(name, actor(), comment(rejection)).map(it -> draft(it, false));
    }

    /** Nothing has to be said, so there may be no body at all. */
    private static @Nullable String comment(@Nullable String rejection) {
        if (rejection == null || rejection.isBlank()) {
            return null;
        }
        try {
            var said = Json.mapper().readValue(rejection, Rejection.class).comment();
            var comment = said == null ? "" : said.strip();
            if (comment.length() > MAX_COMMENT) {
                throw ProblemException.invalid("/comment", "expected at most " + MAX_COMMENT + " characters");
            }
            return comment.isEmpty() ? null : comment;
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "expected a JSON object with a comment");
        }
    }

    /** Puts an approved draft in force. */
    @POST
    @Path(NAME + "/publish")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Put an approved draft in force as a new version")
    public Uni<CatalogueStore.VersionInfo> publish(@PathParam("name") String name) {
        return authoring.take(Draft.Step.PUBLISH, name, actor()).map(DraftResource::version);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }

    private static DraftAnswer draft(Outcome outcome, boolean withContent) {
        return DraftAnswer.of(stands(outcome), withContent);
    }

    private static Outcome.Stands stands(Outcome outcome) {
        if (outcome instanceof Outcome.Stands it) {
            return it;
        }
        throw refused(outcome);
    }

    /** The version that came into force, or why none did. */
    static CatalogueStore.VersionInfo version(Outcome outcome) {
        if (outcome instanceof Outcome.InForce(var version)) {
            var catalogue = version.catalogue();
            return new CatalogueStore.VersionInfo(
                    catalogue.version(), catalogue.publishedAt(), version.by(), version.because(), true);
        }
        throw refused(outcome);
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Faulty it -> unsound(it.checked());
            case Outcome.NotThere it -> notFound(it.what());
            case Outcome.WrongState it ->
                ProblemException.conflict("the draft is " + it.state().word() + "; it must be "
                        + String.join(
                                " or ",
                                it.needed().stream()
                                        .map(Draft.State::word)
                                        .sorted()
                                        .toList()));
            case Outcome.OwnDraft() ->
                ProblemException.forbidden("nobody approves or publishes what they wrote themselves");
            case Outcome.TooLate() ->
                ProblemException.conflict("somebody else changed it in the same moment; look at it and try again");
            case Outcome.Stands _, Outcome.InForce _ -> throw new IllegalStateException("nothing was refused");
        };
    }

    /** What is wrong with a draft. */
    public static ProblemException unsound(Checked.Faulty checked) {
        var errors = DraftAnswer.faults(checked.errors());
        var detail = errors.size() == 1
                ? "1 thing is wrong with this bundle"
                : errors.size() + " things are wrong with this bundle";
        return ProblemException.unprocessable(detail, errors);
    }

    /** There is none. */
    public static ProblemException notFound(String what) {
        return ProblemException.notFound("there is no " + what);
    }
}
