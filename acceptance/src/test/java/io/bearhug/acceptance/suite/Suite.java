package io.bearhug.acceptance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.local.Launcher;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.process.ProcessRecords;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running suite with a virtual clock.
 *
 * <p>Started through the launcher of {@code ./bearhug} with data of its own, or – for developers – the one whose run file the environment
 * names ({@value #ATTACH}); that one is left running.
 */
public final class Suite implements AutoCloseable {

    /** Environment variable: the run file of a suite to attach to. */
    public static final String ATTACH = "BEARHUG_RUN_JSON";

    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Installation installation;
    private final Path state;
    private final Path log;
    private final boolean ours;
    private final House house;
    private final ProcessRecords processes;

    private Suite(Installation installation, Path state, Path log, boolean ours) {
        this.installation = installation;
        this.state = state;
        this.log = log;
        this.ours = ours;
        this.processes = new ProcessRecords(state.resolve("processes"));
        if (ours) {
            bearhug(STOP, "down", "--wipe");
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            up();
        }
        this.house = House.at(state.resolve("run.json"));
    }

    static Suite open() {
        Installation installation = Installation.find();
        Path target = installation.root().resolve("acceptance/target");
        String attach = System.getenv(ATTACH);
        return attach == null || attach.isBlank()
                ? new Suite(installation, target.resolve("suite"), target.resolve("suite.log"), true)
                : new Suite(
                        installation,
                        Path.of(attach).toAbsolutePath().resolveSibling(""),
                        target.resolve("suite.log"),
                        false);
    }

    /** The suite as people meet it. */
    public House house() {
        return house;
    }

    /** The top folder of the checkout. */
    public Path root() {
        return installation.root();
    }

    /** Ends the process of a service, or of a server it stands on, as a power cut would. */
    public void kill(String part) {
        ProcessHandle process = processes.alive().stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .flatMap(one -> ProcessHandle.of(one.pid()))
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
        process.destroyForcibly();
        Patience.until(part + " is gone", Duration.ofSeconds(10), () -> !process.isAlive());
    }

    /** Starts what is down. */
    public void up() {
        bearhug(START, "up", "-d", "--virtual-clock");
    }

    /** A service's entry in the run file as it is now. */
    public JsonNode service(String name) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(state.resolve("run.json")))
                    .path("services")
                    .path(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The run file is gone", e);
        }
    }

    @Override
    public void close() {
        house.close();
        stop();
    }

    private void stop() {
        if (ours && Files.exists(state)) {
            bearhug(STOP, "down");
        }
    }

    private void bearhug(Duration atMost, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                installation.java(),
                "-D" + Installation.ROOT_PROPERTY + "=" + installation.root(),
                "-cp",
                installation.classPath(),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        String said = "bearhug " + String.join(" ", arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put(StateFolder.HOME, state.toString());
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException(said + " took too long, see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(said + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + said, e);
        }
    }
}
