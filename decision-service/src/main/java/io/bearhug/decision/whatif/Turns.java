package io.bearhug.decision.whatif;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** What takes long is done one after the other; what would wait too long is not begun. */
@ApplicationScoped
public class Turns {

    /** So many wait beside the one that runs. */
    private static final int WAITING = 2;

    private final Queue<Supplier<Uni<Void>>> waiting = new ArrayDeque<>();
    private int taken;
    private boolean isRunning;

    /** A turn, if there is one; it is to be used or given back. */
    public synchronized boolean take() {
        if (taken > WAITING) {
            return false;
        }
        taken++;
        return true;
    }

    /** A turn that is not needed after all. */
    public synchronized void giveBack() {
        taken--;
    }

    /** Uses a turn: does it once those before are done, on a worker. */
    synchronized void use(Supplier<Uni<Void>> work) {
        waiting.add(work);
        if (!isRunning) {
            next();
        }
    }

    private synchronized void next() {
        var work = waiting.poll();
        isRunning = work != null;
        if (work != null) {
            var _ = Uni.createFrom()
                    .deferred(work::get)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .subscribe()
                    .with(_ -> done(), _ -> done());
        }
    }

    private synchronized void done() {
        taken--;
        next();
    }
}
