package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** How long it takes until something is so, looked at again and again: what is measured includes the look that saw it. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Waiting() {}

    /** What is waited for. */
    @FunctionalInterface
    interface Condition {
        /** Whether it is so. */
        boolean holds() throws IOException;
    }

    /** Waits; says how long it took in nanoseconds, or that it did not come in time. */
    static OptionalLong until(Condition condition) throws IOException {
        long from = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - from > PATIENCE.toNanos()) {
                return OptionalLong.empty();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return OptionalLong.of(System.nanoTime() - from);
    }

    /** Waits and adds what came of it. */
    static void until(Tally tally, Condition condition) throws IOException {
        OptionalLong took = until(condition);
        synchronized (tally) {
            tally.add(took.isPresent() ? Verdict.good("seen") : Verdict.bad("not in time"), took.orElse(0));
        }
    }
}
