package io.bearhug.support.clock;

import io.bearhug.support.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Moves the clock in stories. Absent (404) unless {@code bearhug.clock.virtual} is set. */
@Path("/test/clock")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final VirtualClock clock;
    private final boolean virtual;

    ClockResource(
            VirtualClock clock,
            @ConfigProperty(name = "bearhug.clock.virtual", defaultValue = "false") boolean virtual) {
        this.clock = clock;
        this.virtual = virtual;
    }

    /** What a clock shows. */
    public record Reading(Instant now) {}

    /**
     * Where to move a clock: one of both.
     *
     * @param now the time it is to show
     * @param ahead how far ahead of the machine's clock; the same for all services of a machine, however late they hear of it
     */
    public record Move(@Nullable Instant now, @Nullable Duration ahead) {}

    /** What time it is here. */
    @GET
    public Reading read() {
        mustBeVirtual();
        return new Reading(clock.instant());
    }

    /** Moves the clock forward; a time already passed changes nothing. Answers what time it is then. */
    @PUT
    public Reading move(@Nullable Move to) {
        mustBeVirtual();
        if (to != null && to.ahead() != null) {
            return new Reading(clock.moveAhead(to.ahead()));
        }
        if (to == null || to.now() == null) {
            throw ProblemException.invalid("/now", "expected the time to move to");
        }
        return new Reading(clock.moveTo(to.now()));
    }

    private void mustBeVirtual() {
        if (!virtual) {
            throw ProblemException.notFound("no such path");
        }
    }
}
