package io.bearhug.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process as it can be recognised later: pid and start, since the system gives pids out again.
 *
 * @param name what it is to people, e.g. {@code kafka}
 * @param pid its process id
 * @param startedAt when the system says it started
 */
public record ProcessIdentity(String name, long pid, Instant startedAt) {

    /** Two readings of one process's start may differ by the clock tick of the system. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** The identity of a process that runs now. */
    public static ProcessIdentity of(String name, ProcessHandle process) {
        return new ProcessIdentity(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The identity of the process this code runs in. */
    public static ProcessIdentity ofThisProcess(String name) {
        return of(name, ProcessHandle.current());
    }

    /** The process, if it still runs and is the same one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().map(this::isMyStart).orElse(false));
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return find().isPresent();
    }

    /** Waits until the process has ended; returns whether it has. */
    public boolean awaitEnd(Duration atMost) {
        return find().map(handle -> awaitExit(handle, atMost)).orElse(true);
    }

    /** Ends the process if it is still the same one: first politely, after {@code grace} by force. */
    public void end(Duration grace) {
        find().ifPresent(handle -> end(handle, grace));
    }

    private static void end(ProcessHandle handle, Duration grace) {
        handle.destroy();
        if (!awaitExit(handle, grace)) {
            handle.destroyForcibly();
            awaitExit(handle, grace);
        }
    }

    static boolean awaitExit(ProcessHandle handle, Duration atMost) {
        try {
            handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isMyStart(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(TICK) <= 0;
    }
}
