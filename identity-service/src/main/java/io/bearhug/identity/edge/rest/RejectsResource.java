package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Lists;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.identity.rejects.KeptReject;
import io.bearhug.identity.rejects.RejectLog;
import io.bearhug.identity.rejects.ReplayRejects;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was refused, to be looked at and tried again. */
@Path("/v1/sources/{id}/rejects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "sources")
public class RejectsResource {

    private static final int MAX_TEXT = 255;
    private static final int MAX_IDS = 1_000;

    private final RejectLog rejects;
    private final ReplayRejects replay;

    RejectsResource(RejectLog rejects, ReplayRejects replay) {
        this.rejects = rejects;
        this.replay = replay;
    }

    /**
     * A refused event.
     *
     * @param id of the reject
     * @param receivedAt when it first came
     * @param reason invalid or plan
     * @param type the call it came by, null if a batch did not say it
     * @param messageId as the channel sent it
     * @param errors all of them, with pointers into the event
     * @param event as it came
     * @param replayedAt when it was last tried again, without success
     */
    public record Answer(
            String id,
            Instant receivedAt,
            String reason,
            @Nullable String type,
            @Nullable String messageId,
            List<Problem.Fault> errors,
            Map<String, Object> event,
            @Nullable Instant replayedAt) {

        static Answer of(KeptReject kept) {
            Stamp stamp = kept.reject().stamp();
            Intake.Rejected why = kept.reject().why();
            return new Answer(
                    Long.toString(kept.id()),
                    stamp.receivedAt(),
                    word(why.reason()),
                    kept.reject().type() == null ? null : word(kept.reject().type()),
                    why.messageId(),
                    why.errors(),
                    kept.reject().raw().fields(),
                    kept.replayedAt());
        }
    }

    /**
     * Which to try again.
     *
     * @param ids only these; all if absent
     * @param reason only those refused for this reason
     * @param event only those of this event or call
     * @param after cursor of the last answer, to go on
     */
    public record Selection(
            List<String> ids,
            @Nullable String reason,
            @Nullable String event,
            @Nullable String after) {
        public Selection {
            ids = Lists.copy(ids);
        }
    }

    /**
     * What came of it.
     *
     * @param accepted taken; they are no longer listed
     * @param rejected refused again
     * @param next cursor to go on from, null if these were all
     */
    public record Replay(
            int accepted, int rejected, @Nullable String next) {}

    /** Refused events, newest first. */
    @GET
    @Operation(summary = "Refused events, newest first")
    public Uni<Paging.Page<Answer>> list(
            @PathParam("id") String id,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("event") @Nullable String event,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Paging.limit(limit);
        return rejects.newest(filter(id, reason, event, List.of()), Paging.number(after), most + 1)
                .map(read -> Paging.page(read, most, kept -> Long.toString(kept.id()))
                        .map(Answer::of));
    }

    /** Sends refused events through the front door again, as if they came when they first did. */
    @POST
    @Path("/replay")
    @Operation(summary = "Send refused events through the front door again; at most 1,000 in one call")
    public Uni<Replay> replay(@PathParam("id") String id, @Nullable Selection body) {
        Selection chosen = Optional.ofNullable(body).orElse(new Selection(List.of(), null, null, null));
        RejectLog.Filter filter = filter(id, chosen.reason(), chosen.event(), ids(chosen));
        Long after = Paging.number(chosen.after());
        return replay.replay(filter, after == null ? 0 : after)
                .map(done -> new Replay(
                        done.accepted(),
                        done.rejected(),
                        Optional.ofNullable(done.next()).map(String::valueOf).orElse(null)));
    }

    private static List<Long> ids(Selection chosen) {
        if (chosen.ids().size() > MAX_IDS) {
            throw ProblemException.invalid("/ids", "expected at most " + MAX_IDS);
        }
        try {
            return chosen.ids().stream().map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("/ids", "expected ids of rejects");
        }
    }

    private static RejectLog.Filter filter(
            String source, @Nullable String reason, @Nullable String event, List<Long> ids) {
        if (!source.startsWith(Sender.CLIENT) || source.length() > MAX_TEXT || source.indexOf('\0') >= 0) {
            SourcesResource.mustBeAnId(source);
        }
        if (event != null && (event.length() > MAX_TEXT || event.indexOf('\0') >= 0)) {
            throw ProblemException.invalid("/event", "expected at most " + MAX_TEXT + " characters of text");
        }
        return new RejectLog.Filter(source, reason == null ? null : reason(reason), event, ids);
    }

    private static Intake.Reason reason(String said) {
        return Stream.of(Intake.Reason.values())
                .filter(reason -> word(reason).equals(said))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/reason", "expected invalid or plan"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
