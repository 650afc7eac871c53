package io.bearhug.context.edge.rest;

import io.bearhug.context.activity.WatchActivity;
import io.bearhug.context.query.AnswerQuery;
import io.bearhug.context.query.ReadPerson;
import io.bearhug.contracts.Activity;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.Timeline;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is going on? */
@Path("/v1/contexts")
@Tag(name = "contexts", description = "What is going on with somebody")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContextResource {

    private static final int MOST_EVENTS = 200;
    private static final int LONGEST_ID = 100;

    private final AnswerQuery answerQuery;
    private final ReadPerson readPerson;
    private final WatchActivity watchActivity;
    private final SecurityIdentity caller;
    private final Timer time;

    ContextResource(
            AnswerQuery answerQuery,
            ReadPerson readPerson,
            WatchActivity watchActivity,
            SecurityIdentity caller,
            MeterRegistry meters) {
        this.answerQuery = answerQuery;
        this.readPerson = readPerson;
        this.watchActivity = watchActivity;
        this.caller = caller;
        this.time = Timer.builder("bearhug.context.query")
                .description("Time to answer what is going on with somebody")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** The live context of those who go by the identifiers; names are starred for those who may only look on. */
    @POST
    @Path("/query")
    @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.ADMIN, Roles.VIEWER, Roles.MARKETER, Roles.APPROVER})
    @Operation(summary = "What is going on with whoever goes by these identifiers?")
    public Uni<LiveContext> query(@Nullable ContextQuery query) {
        if (query == null) {
            throw ProblemException.invalid("", "expected a question");
        }
        long start = System.nanoTime();
        return (seesNames() ? answerQuery.answer(query) : answerQuery.answerMasked(query))
                .onTermination()
                .invoke(() -> time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    /** The live context of a person who is already known by their id. */
    @GET
    @Path("/{person}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.ADMIN, Roles.VIEWER, Roles.MARKETER, Roles.APPROVER})
    @Operation(summary = "What is going on with a person?")
    public Uni<LiveContext> person(@PathParam("person") String person) {
        return readPerson.context(id(person), !seesNames()).map(ContextResource::found);
    }

    /** What a person did, newest first, as far back as single events are remembered. */
    @GET
    @Path("/{person}/events")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.ADMIN, Roles.VIEWER, Roles.MARKETER, Roles.APPROVER})
    @Operation(summary = "What did a person do?")
    public Uni<Timeline> events(
            @PathParam("person") String person,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST_EVENTS) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MOST_EVENTS);
        }
        return readPerson.events(id(person), after, limit, !seesNames()).map(ContextResource::found);
    }

    /** How many events arrived in each minute of the last hour. */
    @GET
    @Path("/activity")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.VIEWER, Roles.MARKETER, Roles.APPROVER})
    @Operation(summary = "How many events arrived in the last hour, by channel?")
    public Uni<Activity> activity() {
        return watchActivity.lastHour();
    }

    static String id(String person) {
        if (person.length() > LONGEST_ID || person.indexOf('\0') >= 0) {
            throw ProblemException.notFound("nothing is known of them here");
        }
        return person;
    }

    private static <T> T found(Optional<T> answer) {
        return answer.orElseThrow(() -> ProblemException.notFound("nothing is known of them here"));
    }

    private boolean seesNames() {
        return caller.hasRole(Roles.SERVICE) || caller.hasRole(Roles.AGENT) || caller.hasRole(Roles.ADMIN);
    }
}
