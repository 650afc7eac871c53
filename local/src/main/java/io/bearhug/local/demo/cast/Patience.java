package io.bearhug.local.demo.cast;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what must become true, with an end. */
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /** The first value found; fails, saying what was waited for, when there is none in time. */
    public static <T> T find(String what, Duration atMost, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + atMost.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = look.get();
        }
        return found.get();
    }

    /** Returns once it is true; fails, saying what was waited for, when it is not in time. */
    public static void until(String what, Duration atMost, BooleanSupplier isTrue) {
        find(what, atMost, () -> isTrue.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
