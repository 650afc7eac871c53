package io.bearhug.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Waiting for a server to become usable, with an end and a reason. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOG_LINES_SHOWN = 15;

    private Await() {}

    /** Returns once {@code usable} is true; fails when {@code alive} is not any more or the time is over. */
    public static void until(String name, Duration atMost, Callable<Boolean> alive, Callable<Boolean> usable, Path log)
            throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!usable.call()) {
            if (!alive.call()) {
                throw new IllegalStateException(name + " ended while starting." + excerpt(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        name + " was not usable within " + atMost.toSeconds() + " s." + excerpt(log));
            }
            Thread.sleep(PAUSE);
        }
    }

    /** The end of a log, for a message; empty when there is none. */
    public static String excerpt(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
            return " The last lines of " + log + ":\n    " + String.join("\n    ", last);
        } catch (IOException e) {
            return " It has no log yet.";
        }
    }
}
