package io.bearhug.identity.edge.rest;

import io.bearhug.identity.erasure.WatchErasures;
import io.bearhug.identity.self.OpenDoor;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasures and the receipts of every service. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "erasures")
public class ErasureResource {

    private static final int MOST = 200;
    private static final int LONGEST_ID = 100;

    private final WatchErasures watch;
    private final OpenDoor door;
    private final CurrentIdentityAssociation caller;

    ErasureResource(WatchErasures watch, OpenDoor door, CurrentIdentityAssociation caller) {
        this.watch = watch;
        this.door = door;
        this.caller = caller;
    }

    /**
     * Erasures.
     *
     * @param items the newest first
     * @param next always null: what is older than the newest thousand is asked for by its id
     */
    public record Page(List<ErasureAnswer> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** The newest erasures; those that a service has not confirmed in time with {@code state=overdue}. */
    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Which erasures are there?")
    public Uni<Page> list(
            @QueryParam("state") @Nullable String state, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MOST);
        }
        return watch.list(which(state), limit)
                .map(items -> new Page(items.stream().map(ErasureAnswer::of).toList(), null));
    }

    /** An erasure and what every service said of it; for admins, and for whom it is about. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "How far is an erasure, and what is gone?")
    public Uni<ErasureAnswer> byId(
            @PathParam("id") String id, @HeaderParam("Authorization") @Nullable String authorization) {
        if (id.length() > LONGEST_ID) {
            throw notFound();
        }
        Optional<String> own = door.personId(SelfToken.of(authorization));
        return own.map(person -> watch.findOwn(id, person))
                .orElseGet(() -> requireAdmin().flatMap(_ -> watch.find(id)))
                .map(found -> ErasureAnswer.of(found.orElseThrow(ErasureResource::notFound)));
    }

    private Uni<Void> requireAdmin() {
        return caller.getDeferredIdentity()
                .invoke(ErasureResource::requireAdmin)
                .replaceWithVoid();
    }

    private static void requireAdmin(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException("a token is needed");
        }
        if (!identity.hasRole(Roles.ADMIN)) {
            throw ProblemException.forbidden("admins, and the person themselves");
        }
    }

    private static WatchErasures.Which which(@Nullable String state) {
        if (state == null) {
            return WatchErasures.Which.ALL;
        }
        return Arrays.stream(WatchErasures.Which.values())
                .filter(which -> which.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/state", "expected all, running, done or overdue"));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("there is no such erasure");
    }
}
