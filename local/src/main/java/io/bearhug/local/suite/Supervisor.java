package io.bearhug.local.suite;

import io.bearhug.local.process.ProcessIdentity;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.Part;
import io.bearhug.local.servers.Secrets;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The process that owns all others: starts and stops the parts, hosts gateway and mailbox, and does what commands ask. */
public final class Supervisor {

    /** The last line of an answer says how it ended. */
    static final String READY = "=ready";

    static final String FAILED = "=failed";

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;

    private final StateFolder state;
    private final Suite suite;
    private final DemoContent content;
    private final boolean empty;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Object starting = new Object();

    private Supervisor(StateFolder state, Suite suite, DemoContent content, boolean empty) {
        this.state = state;
        this.suite = suite;
        this.content = content;
        this.empty = empty;
    }

    /** Runs until it is told to stop. Arguments: {@code --empty}, {@code --virtual-clock}, {@code --port=N}. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> words = Arrays.asList(arguments);
        int port = words.stream()
                .filter(word -> word.startsWith("--port="))
                .mapToInt(word -> Integer.parseInt(word.substring("--port=".length())))
                .findFirst()
                .orElse(0);
        Suite.Options options = new Suite.Options(words.contains("--empty"), words.contains("--virtual-clock"), port);
        Installation installation = Installation.find();
        StateFolder state = StateFolder.of(installation);
        Suite suite = new Suite(installation, state, options);
        Logins logins = Logins.of(suite.runInfo(Map.of()));
        new Supervisor(state, suite, new DemoContent(installation, state, logins), options.empty())
                .run(options.virtualClock());
    }

    private void run(boolean virtualClock) throws Exception {
        String token = new Secrets(state).password("supervisor");
        int port = new ControlServer(token)
                .on("/up", this::up)
                .on("/down", out -> down(out))
                .on("/status", this::status)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        ProcessIdentity me = ProcessIdentity.ofThisProcess("supervisor");
        new Control(port, token, me.pid(), me.startedAt().toString(), virtualClock).write(state);
        end.await();
        System.exit(0);
    }

    /** Starts what is down; two people asking at once wait for one another. */
    private void up(Consumer<String> out) {
        synchronized (starting) {
            out.accept(start(out) ? READY : FAILED);
        }
    }

    private boolean start(Consumer<String> out) {
        ProgressLines progress = new ProgressLines(out);
        long from = System.nanoTime();
        try (ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor()) {
            var tick = ticker.scheduleAtFixedRate(
                    () -> progress.stillWaiting(Duration.ofNanos(System.nanoTime() - from)),
                    SECONDS_BETWEEN_SIGNS_OF_LIFE,
                    SECONDS_BETWEEN_SIGNS_OF_LIFE,
                    TimeUnit.SECONDS);
            boolean allUp = suite.parts().startThoseDown(progress);
            boolean _ = tick.cancel(false);
            suite.runInfo(content.writeKeys()).write(state);
            return allUp && (empty || loadContent(out));
        }
    }

    private boolean loadContent(Consumer<String> out) {
        try {
            content.load(line -> out.accept("  " + line));
            suite.runInfo(content.writeKeys()).write(state);
            return true;
        } catch (RuntimeException e) {
            out.accept("  The demo content could not be loaded: " + e.getMessage());
            return false;
        }
    }

    private void down(Consumer<String> out) {
        out.accept(READY);
        end.countDown();
    }

    private void status(Consumer<String> out) {
        Map<Part, Boolean> health = suite.parts().health();
        health.forEach((part, up) ->
                out.accept(ProgressLines.line(part.name(), up ? "up" : "DOWN", memory(part), part.address())));
        out.accept(health.containsValue(false) ? FAILED : READY);
    }

    /** Resident memory of a part's process, where the system tells. */
    private static String memory(Part part) {
        Path status = Path.of("/proc/" + part.pid().orElse(0) + "/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1_024)
                    .map(mebibytes -> String.format(Locale.ROOT, "%d MiB", mebibytes))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private void stop() {
        suite.parts().stop();
        var _ = state.processes().endAll(GRACE);
        try {
            Files.deleteIfExists(state.run());
            Files.deleteIfExists(state.control());
        } catch (IOException e) {
            System.err.println("Left behind: " + e.getMessage());
        }
    }
}
