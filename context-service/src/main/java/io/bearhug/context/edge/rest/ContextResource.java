package io.bearhug.context.edge.rest;

import io.bearhug.context.query.AnswerQuery;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.security.Roles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    private final AnswerQuery answerQuery;
    private final SecurityIdentity caller;
    private final Timer time;

    ContextResource(AnswerQuery answerQuery, SecurityIdentity caller, MeterRegistry meters) {
        this.answerQuery = answerQuery;
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

    private boolean seesNames() {
        return caller.hasRole(Roles.SERVICE) || caller.hasRole(Roles.AGENT) || caller.hasRole(Roles.ADMIN);
    }
}
