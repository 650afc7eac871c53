package io.bearhug.local.suite;

import io.bearhug.local.process.Child;
import io.bearhug.local.process.ProcessIdentity;
import io.bearhug.local.process.ProcessRecords;
import io.bearhug.local.servers.Await;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What commands know about the supervisor: whether it runs, how to start it, and how to talk to it. */
public final class SupervisorClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Installation installation;
    private final StateFolder state;

    /** A client for the suite of this checkout. */
    public SupervisorClient(Installation installation, StateFolder state) {
        this.installation = installation;
        this.state = state;
    }

    /** Whether a supervisor runs. */
    public boolean isRunning() {
        return Control.ofRunning(state).isPresent();
    }

    /** Whether the running suite's clock can be moved. */
    public boolean hasVirtualClock() {
        return Control.ofRunning(state).map(Control::virtualClock).orElse(false);
    }

    /** Ends what a crashed supervisor left running, and returns their names. */
    public List<String> endLeftovers() {
        return state.processes().endAll(GRACE).stream()
                .map(ProcessIdentity::name)
                .toList();
    }

    /** Starts a supervisor with these arguments, which starts nothing before it is told to. */
    public void start(List<String> arguments) throws Exception {
        AppCopies copies = new AppCopies(installation, state);
        copies.refresh();
        List<String> command = new ArrayList<>(List.of(
                installation.java(),
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Installation.ROOT_PROPERTY + "=" + installation.root(),
                "-cp",
                copies.classPath(),
                Supervisor.class.getName()));
        command.addAll(arguments);
        Files.deleteIfExists(state.control());
        Child supervisor = Child.start(
                new Child.Spec(
                        "supervisor",
                        command,
                        Map.of(),
                        installation.root(),
                        state.log("supervisor"),
                        Child.StopSignal.TERM),
                new ProcessRecords(state.path().resolve("supervisor")));
        Await.until("The supervisor", PATIENCE, supervisor::isAlive, this::isRunning, state.log("supervisor"));
    }

    /** Has the supervisor start what is down; returns whether all is up then. */
    public boolean up(Consumer<String> out) {
        return ask("POST", "/up", out);
    }

    /** Has the supervisor say how each part is; returns whether all are up. */
    public boolean status(Consumer<String> out) {
        return ask("GET", "/status", out);
    }

    /** Stops everything, whether or not the supervisor still runs. Returns whether anything ran. */
    public boolean down() throws IOException {
        Optional<Control> control = Control.ofRunning(state);
        control.ifPresent(this::stopSupervisor);
        List<String> leftovers = endLeftovers();
        Files.deleteIfExists(state.run());
        Files.deleteIfExists(state.control());
        return control.isPresent() || !leftovers.isEmpty();
    }

    private void stopSupervisor(Control control) {
        var _ = ask("POST", "/down", _ -> {});
        if (!control.process().awaitEnd(LONGEST_STOP)) {
            control.process().end(GRACE);
        }
    }

    private boolean ask(String method, String path, Consumer<String> out) {
        Optional<Control> control = Control.ofRunning(state);
        if (control.isEmpty()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + control.get().port() + path))
                .header("Authorization", "Bearer " + control.get().token())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return hear(http.send(request, HttpResponse.BodyHandlers.ofLines()).body(), out);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Passes the lines on; the last one says how it ended. A connection that breaks off is no success. */
    private static boolean hear(Stream<String> lines, Consumer<String> out) {
        boolean[] ready = new boolean[1];
        try (lines) {
            lines.forEach(line -> {
                if (line.equals(Supervisor.READY)) {
                    ready[0] = true;
                } else if (!line.equals(Supervisor.FAILED)) {
                    out.accept(line);
                }
            });
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
        return ready[0];
    }
}
