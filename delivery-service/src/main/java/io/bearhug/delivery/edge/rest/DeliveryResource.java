package io.bearhug.delivery.edge.rest;

import io.bearhug.contracts.Activity;
import io.bearhug.delivery.lifecycle.DeliveryKey;
import io.bearhug.delivery.lifecycle.StateName;
import io.bearhug.delivery.listing.DeliveryLog;
import io.bearhug.delivery.listing.Entry;
import io.bearhug.delivery.listing.ReadDeliveries;
import io.bearhug.delivery.listing.WatchDeliveries;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was sent, and why not. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final int MAX_LIMIT = 200;
    private static final int MAX_WORD = 200;

    private final ReadDeliveries deliveries;
    private final WatchDeliveries watch;
    private final SecurityIdentity caller;

    DeliveryResource(ReadDeliveries deliveries, WatchDeliveries watch, SecurityIdentity caller) {
        this.deliveries = deliveries;
        this.watch = watch;
        this.caller = caller;
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param items of the page
     * @param next cursor of the next page, null if this is the last
     */
    public record Page(List<Entry> items, @Nullable String next) {}

    /** Deliveries of a person, in a state, on a channel. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN, Roles.SERVICE})
    public Uni<Page> list(
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String channel,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") int limit) {
        DeliveryLog.Filter filter = new DeliveryLog.Filter(
                word("/person", person),
                state == null ? null : state(state),
                word("/channel", channel),
                cursor(after),
                limit(limit));
        return deliveries.list(filter, isMasked()).map(DeliveryResource::page);
    }

    /** What became of deliveries in each minute of the last hour. */
    @GET
    @Path("/activity")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Activity> activity() {
        return watch.lastHour();
    }

    /** A delivery with its attempts, the reason why it was not sent, and the message as sent. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    public Uni<Entry> find(@RestPath String id) {
        mustBeAnId(id);
        return deliveries.find(id, isMasked()).map(found -> found.orElseThrow(DeliveryResource::notFound));
    }

    /** Sends again what failed, or what nobody knows about; everything is asked again before. */
    @POST
    @Path("/{id}/resend")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    public Uni<Response> resend(@RestPath String id) {
        mustBeAnId(id);
        return deliveries.resend(id).map(DeliveryResource::answer);
    }

    private static Response answer(DeliveryLog.Resend resend) {
        return switch (resend) {
            case PLANNED -> Response.accepted().build();
            case NOT_THERE -> throw notFound();
            case NOT_POSSIBLE -> throw ProblemException.conflict("only a failed or unknown delivery can be sent again");
            case TOO_LATE -> throw ProblemException.conflict("its time has passed; it would be stale");
        };
    }

    private boolean isMasked() {
        return !caller.hasRole(Roles.AGENT) && !caller.hasRole(Roles.ADMIN) && !caller.hasRole(Roles.SERVICE);
    }

    private static Page page(DeliveryLog.Page page) {
        return new Page(page.items(), page.next() == null ? null : Long.toString(page.next(), Character.MAX_RADIX));
    }

    private static StateName state(String state) {
        return StateName.find(state)
                .orElseThrow(
                        () -> ProblemException.invalid("/state", "expected the name of a state, such as handedOver"));
    }

    private static @Nullable Long cursor(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(Long.parseLong(after, Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("/after", "expected the cursor of a page");
        }
    }

    private static void mustBeAnId(String id) {
        if (!DeliveryKey.isId(id)) {
            throw notFound();
        }
    }

    private static @Nullable String word(String pointer, @Nullable String text) {
        if (text != null && (text.length() > MAX_WORD || text.indexOf('\0') >= 0)) {
            throw ProblemException.invalid(pointer, "expected at most " + MAX_WORD + " characters of text");
        }
        return text;
    }

    private static int limit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("no delivery of this id");
    }
}
