package io.bearhug.identity.it;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what will be true soon. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    /** The first answer there is, within a deadline. */
    static <T> T get(String what, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("not in time: " + what);
    }

    /** Waits until it holds. */
    static void holds(String what, Supplier<Boolean> condition) {
        var _ = get(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }
}
