package io.bearhug.decision.edge.rest.catalogue;

import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.ItemLines;
import io.bearhug.decision.items.KnownItems;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Items that actions recommend. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ItemResource {

    private static final int MOST = 200;

    private final KnownItems known;

    ItemResource(KnownItems known) {
        this.known = known;
    }

    /** How many lines were taken, and which were not. */
    public record Taken(int taken, int removed, List<Problem.Fault> rejected) {}

    /** A page of items. */
    public record Page(List<Item> items, @Nullable String next) {}

    /** Adds or replaces items. */
    @PUT
    @Consumes({
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN
    })
    @RolesAllowed({Roles.MARKETER, Roles.APPROVER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Add or replace items, one JSON object a line; good lines are taken, bad ones listed")
    public Uni<Taken> put(@Nullable String body) {
        var lines = ItemLines.read(body == null ? "" : body);
        var rejected = lines.wrong().stream()
                .map(it -> Problem.Fault.at(it.line(), 1, it.detail()))
                .toList();
        if (lines.items().isEmpty() && lines.removed().isEmpty()) {
            throw rejected.isEmpty()
                    ? ProblemException.invalid("", "expected one item a line, as JSON")
                    : ProblemException.invalid(rejected);
        }
        return known.put(lines.items(), lines.removed())
                .replaceWith(new Taken(lines.items().size(), lines.removed().size(), rejected));
    }

    /** Items in the order of their ids. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Items in the order of their ids")
    public Page list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var found = known.all().stream()
                .filter(it -> it.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Item::id))
                .limit(size + 1L)
                .toList();
        return found.size() > size
                ? new Page(found.subList(0, size), found.get(size - 1).id())
                : new Page(found, null);
    }
}
