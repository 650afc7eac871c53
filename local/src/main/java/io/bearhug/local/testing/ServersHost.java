package io.bearhug.local.testing;

import io.bearhug.local.process.ProcessIdentity;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.Part;
import io.bearhug.local.servers.Parts;
import io.bearhug.local.servers.Ports;
import io.bearhug.local.servers.Secrets;
import io.bearhug.local.servers.Servers;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The process that runs the backing servers for tests, with empty data, until the process that owns the build ends.
 *
 * <p>Arguments: folder for its state, file to announce the servers in, and the owner's pid. Without an owner it runs until
 * it is stopped – that is what a developer keeps running beside the work (see {@link TestServers#NAMED_HOST}).
 */
public final class ServersHost {

    /** No build takes this long; a host whose owner never ends must not stay for ever. */
    private static final Duration LONGEST_BUILD = Duration.ofHours(4);

    private static final Duration GRACE = Duration.ofSeconds(10);

    private ServersHost() {}

    /** Runs the host. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        if (arguments.length < 2) {
            System.err.println("usage: ServersHost STATE_FOLDER FILE [OWNER_PID]");
            System.exit(2);
        }
        StateFolder state = new StateFolder(Path.of(arguments[0]).toAbsolutePath());
        Path announcement = Path.of(arguments[1]).toAbsolutePath();
        Optional<ProcessHandle> owner =
                arguments.length > 2 ? ProcessHandle.of(Long.parseLong(arguments[2])) : Optional.empty();
        if (arguments.length > 2 && owner.isEmpty()) {
            return;
        }
        run(state, announcement, owner);
    }

    private static void run(StateFolder state, Path announcement, Optional<ProcessHandle> owner) throws Exception {
        startEmpty(state);
        Servers servers = new Servers(
                new Servers.Setup(
                        Installation.find(),
                        state,
                        new Ports(state),
                        new Secrets(state),
                        "http://127.0.0.1:8080",
                        false),
                Clock.systemUTC());
        Parts parts = new Parts(servers.parts());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts, state, announcement)));
        if (!parts.startThoseDown(new Printed())) {
            System.exit(1);
        }
        announce(servers, announcement);
        awaitEnd(owner);
        System.exit(0);
    }

    private static void announce(Servers servers, Path announcement) {
        ProcessIdentity me = ProcessIdentity.ofThisProcess("host");
        new JsonFile(announcement)
                .write(new TestServers.HostFile(me.pid(), me.startedAt().toString(), servers.addresses()));
        System.out.println("ready: " + announcement);
    }

    /** Ends what a killed host left behind, and starts from nothing: no test depends on an earlier one. */
    private static void startEmpty(StateFolder state) throws IOException {
        state.processes().endAll(GRACE).forEach(orphan -> System.out.println("ended a leftover " + orphan.name()));
        delete(state.path());
        Files.createDirectories(state.path());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void awaitEnd(Optional<ProcessHandle> owner) throws Exception {
        CompletableFuture<?> end =
                owner.<CompletableFuture<?>>map(ProcessHandle::onExit).orElseGet(CompletableFuture::new);
        try {
            if (owner.isPresent()) {
                Object _ = end.get(LONGEST_BUILD.toSeconds(), TimeUnit.SECONDS);
            } else {
                Object _ = end.get();
            }
        } catch (TimeoutException e) {
            System.out.println("The build took longer than " + LONGEST_BUILD + "; stopping");
        }
    }

    private static void stop(Parts parts, StateFolder state, Path announcement) {
        try {
            Files.deleteIfExists(announcement);
            parts.stop();
            state.processes().endAll(GRACE);
        } catch (IOException e) {
            System.err.println("The announcement could not be removed: " + e.getMessage());
        }
    }

    /** One line per event, for the host's log. */
    private static final class Printed implements Parts.Listener {
        @Override
        public void ready(Part part, Duration took) {
            System.out.println(part.name() + " is ready after " + took.toMillis() + " ms at " + part.address());
        }

        @Override
        public void failed(Part part, Throwable reason) {
            System.out.println(part.name() + " failed: " + reason);
        }
    }
}
