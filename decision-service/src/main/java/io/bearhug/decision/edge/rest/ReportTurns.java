package io.bearhug.decision.edge.rest;

import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Reports read much each: a few are made at a time. */
@ApplicationScoped
class ReportTurns {

    private static final int AT_ONCE = 3;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Makes one if there is a turn for it. */
    <T> Uni<T> inTurn(Uni<T> report) {
        return Uni.createFrom().deferred(() -> {
            if (!turns.tryAcquire()) {
                throw ProblemException.tooManyRequests("other reports are being made; try again in a moment", SOON);
            }
            return report.onTermination().invoke(() -> turns.release());
        });
    }
}
