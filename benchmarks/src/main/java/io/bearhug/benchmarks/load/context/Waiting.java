package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long it takes until something is so, looked at again and again: what is measured includes the look that saw it. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Waiting() {}

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it is so. */
        boolean holds() throws IOException;
    }

    /** Waits and adds how long it took, or that it did not come in time. */
    public static void until(Tally tally, Condition condition) throws IOException {
        long from = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - from > PATIENCE.toNanos()) {
                tally.add(Verdict.bad("not within " + PATIENCE.toSeconds() + " s"), 0);
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        tally.add(Verdict.good("seen"), System.nanoTime() - from);
    }
}
