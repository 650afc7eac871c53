package io.bearhug.context.edge.rest;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.query.Glance;
import io.bearhug.context.query.WatchPerson;
import io.bearhug.context.query.Watcher;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.support.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** What is going on with a person, as it changes. */
@Path("/v1/contexts/{person}/stream")
@Tag(name = "contexts", description = "What is going on with somebody")
public class StreamResource {

    private final WatchPerson watchPerson;
    private final SecurityIdentity caller;
    private final Duration longest;

    StreamResource(WatchPerson watchPerson, SecurityIdentity caller, ContextConfig config) {
        this.watchPerson = watchPerson;
        this.caller = caller;
        this.longest = config.streams().longest();
    }

    /** The live context of a person now and after each change, as server-sent events. */
    @GET
    @Admitted
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.ADMIN, Roles.VIEWER, Roles.MARKETER, Roles.APPROVER})
    @Operation(summary = "What is going on with a person, as it changes", description = """
                    Server-sent events. Each event `context` carries the whole live context, as `GET /v1/contexts/{person}` answers it, and an \
                    id that names this state. The newest state is sent at once, unless `Last-Event-ID` says that the client has it; \
                    states that were overtaken before they could be sent are left out, the newest one never is. What only time changes \
                    (decay, rhythm) makes no event. After a merge the stream goes on with the survivor. Comments keep a quiet line open. The \
                    stream ends with an event `end` and `{"reason": "expired"}` when the token ends, or after an hour, and with \
                    `{"reason": "erased"}` when the person was erased. Too many streams of one caller are answered 429, too many in all \
                    503, both with Retry-After; who was overtaken at that is told `{"reason": "full"}`.""")
    @APIResponse(
            responseCode = "200",
            description = "Events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveContext.class)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("person") String person, @HeaderParam("Last-Event-ID") @Nullable String has, @Context Sse sse) {
        return watchPerson
                .watch(new Watcher(caller.getPrincipal().getName(), !seesNames(), until(), person, has))
                .filter(glance -> !(glance instanceof Glance.Still still) || still.worthSaying())
                .map(glance -> event(glance, sse));
    }

    private static OutboundSseEvent event(Glance glance, Sse sse) {
        return switch (glance) {
            case Glance.Changed changed ->
                sse.newEventBuilder()
                        .name("context")
                        .id(changed.id())
                        .data(LiveContext.class, changed.context())
                        .build();
            case Glance.Still _ -> sse.newEventBuilder().comment("here").build();
            case Glance.Over over ->
                sse.newEventBuilder()
                        .name("end")
                        .data(Map.class, Map.of("reason", over.why().name().toLowerCase(Locale.ROOT)))
                        .build();
        };
    }

    /** Tokens end by the real time. */
    private Instant until() {
        var latest = Clock.systemUTC().instant().plus(longest);
        var end = caller.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : latest;
        return end.isBefore(latest) ? end : latest;
    }

    private boolean seesNames() {
        return caller.hasRole(Roles.SERVICE) || caller.hasRole(Roles.AGENT) || caller.hasRole(Roles.ADMIN);
    }
}
