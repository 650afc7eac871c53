package io.bearhug.identity.edge.rest;

import io.bearhug.identity.namespaces.ConfigurationVersion;
import io.bearhug.identity.namespaces.Configure;
import io.bearhug.identity.namespaces.Diff;
import io.bearhug.identity.namespaces.NamespaceConfiguration;
import io.bearhug.identity.namespaces.NamespaceLimits;
import io.bearhug.support.problem.Problem;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By which limits names are joined: looked at, tried out, put into force. */
@Path("/v1/identity/namespaces")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "namespaces")
public class NamespacesResource {

    private final Configure configure;
    private final SecurityIdentity caller;

    NamespacesResource(Configure configure, SecurityIdentity caller) {
        this.configure = configure;
        this.caller = caller;
    }

    /**
     * What is in force.
     *
     * @param version which; 0 is how every installation starts
     * @param at since when
     * @param by who put it into force
     * @param reason in their words
     * @param namespaces all limits; one that is absent is none
     * @param waiting regions not yet divided by it
     */
    public record InForce(
            long version,
            Instant at,
            String by,
            String reason,
            Map<String, NamespaceLimits> namespaces,
            long waiting) {}

    /**
     * A version.
     *
     * @param version which
     * @param at since when
     * @param by who put it into force
     * @param reason in their words
     * @param namespaces limits that differ from those every installation starts with
     */
    public record Version(long version, Instant at, String by, String reason, Map<String, NamespaceLimits> namespaces) {

        static Version of(ConfigurationVersion it) {
            return new Version(
                    it.version(),
                    it.at(),
                    it.by(),
                    it.reason(),
                    it.configuration().overrides());
        }
    }

    /**
     * Versions.
     *
     * @param items the newest first
     * @param next always null: older than the newest hundred are not listed
     */
    public record Versions(List<Version> items, @Nullable String next) {
        public Versions {
            items = List.copyOf(items);
        }
    }

    /**
     * Limits to put into force instead of all that differ now.
     *
     * @param namespaces by name, each with {@code maxPerPerson}, {@code sharedAfter}, {@code bridges}; null is no limit, what is absent is as
     *     every installation starts
     * @param version that is in force until now
     * @param reason in your words
     */
    public record NewConfiguration(
            @Nullable Map<String, @Nullable Map<String, @Nullable Object>> namespaces,
            @Nullable Long version,
            @Nullable String reason) {}

    /**
     * Limits to try out.
     *
     * @param namespaces as for putting them into force
     * @param after {@code next} of an earlier answer; absent for the beginning
     * @param limit of regions looked at; 200 if absent
     */
    public record Trial(
            @Nullable Map<String, @Nullable Map<String, @Nullable Object>> namespaces,
            @Nullable Long after,
            @Nullable Integer limit) {}

    @GET
    @Operation(summary = "By which limits are names joined?")
    public Uni<InForce> inForce() {
        return configure
                .now()
                .map(now -> new InForce(
                        now.version().version(),
                        now.version().at(),
                        now.version().by(),
                        now.version().reason(),
                        now.limits(),
                        now.waiting()));
    }

    @GET
    @Path("/versions")
    @Operation(summary = "By which limits were names joined, and who changed them?")
    public Uni<Versions> versions() {
        return configure
                .versions()
                .map(found -> new Versions(found.stream().map(Version::of).toList(), null));
    }

    /** What these limits would change, page by page; changes nothing. */
    @POST
    @Path("/dry-run")
    @Operation(summary = "What would these limits change?")
    public Uni<Diff> dryRun(@Nullable Trial body) {
        Trial given = Given.required("", body);
        return configure.tryOut(
                checked(given.namespaces()),
                NamespacesInput.after(given.after()),
                NamespacesInput.limit(given.limit()));
    }

    /** Puts limits into force. From then on every change of a person goes by them; all others follow in the background. */
    @PUT
    @Operation(summary = "Put limits into force")
    public Uni<Version> put(@Nullable NewConfiguration body) {
        NewConfiguration given = Given.required("", body);
        NamespaceConfiguration configuration = checked(given.namespaces());
        long after = Given.required("version", given.version());
        return configure
                .put(configuration, after, caller.getPrincipal().getName(), Given.reason(given.reason()))
                .map(added -> Version.of(added.orElseThrow(
                        () -> ProblemException.conflict("another version is in force by now; look at it first"))));
    }

    private NamespaceConfiguration checked(@Nullable Map<String, @Nullable Map<String, @Nullable Object>> given) {
        NamespacesInput input = NamespacesInput.read(
                Given.required("namespaces", given), configure.limits(NamespaceConfiguration.NONE));
        List<Problem.Fault> faults =
                input.faults().isEmpty() ? configure.faults(input.configuration()) : input.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable("these limits cannot be", faults);
        }
        return input.configuration();
    }
}
