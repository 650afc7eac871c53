package io.bearhug.local.testing;

import io.bearhug.local.process.ProcessIdentity;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.PostgresAddress;
import io.bearhug.local.servers.ServerAddresses;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The backing servers that all tests of a build share.
 *
 * <p>{@link #shared()} attaches to a host that runs, in this order: the one named by {@value #NAMED_HOST} (environment or
 * system property), the one this build has already started, or a new one which ends with this build.
 */
public final class TestServers {

    /** Names a file written by a {@link ServersHost} that a developer keeps running. */
    public static final String NAMED_HOST = "BEARHUG_TEST_SERVERS";

    /** A cold start builds Keycloak once. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final SecureRandom DICE = new SecureRandom();
    private static @Nullable TestServers shared;

    private final ServerAddresses addresses;

    private TestServers(ServerAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * What a host writes once its servers are usable.
     *
     * @param pid its process id
     * @param startedAt when it started, RFC 3339
     * @param servers how to reach its servers
     */
    record HostFile(long pid, String startedAt, ServerAddresses servers) {
        boolean isAlive() {
            return new ProcessIdentity("host", pid, Instant.parse(startedAt)).isAlive();
        }
    }

    /** The servers of this build; starts them if need be. */
    public static synchronized TestServers shared() {
        TestServers known = shared;
        if (known == null) {
            known = new TestServers(attach().servers());
            shared = known;
        }
        return known;
    }

    /** How to reach the servers. */
    public ServerAddresses addresses() {
        return addresses;
    }

    /** A database nobody else uses, owned by a role of its own. */
    public PostgresAddress.Database freshDatabase() {
        String name = "t_" + randomWord();
        PostgresAddress.Database database = new PostgresAddress.Database(name, name, randomWord());
        try {
            addresses.postgres().create(database);
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database for this test run", e);
        }
        return database;
    }

    /** Letters and digits that nothing else on these servers starts with. */
    public static String randomWord() {
        byte[] random = new byte[6];
        DICE.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static HostFile attach() {
        String named = System.getProperty(NAMED_HOST, System.getenv().getOrDefault(NAMED_HOST, ""));
        if (!named.isEmpty()) {
            return alive(Path.of(named))
                    .orElseThrow(() -> new IllegalStateException(
                            NAMED_HOST + " names " + named + ", but no host runs there. Unset it or start the host."));
        }
        try {
            return ofThisBuild(Installation.find());
        } catch (IOException e) {
            throw new IllegalStateException("The test servers could not be started", e);
        }
    }

    private static HostFile ofThisBuild(Installation installation) throws IOException {
        Path folder = Files.createDirectories(installation.root().resolve("local/target"));
        Path file = folder.resolve("test-servers.json");
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("test-servers.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Optional<HostFile> running = lock.isValid() ? alive(file) : Optional.empty();
            return running.isPresent() ? running.get() : start(installation, folder, file);
        }
    }

    private static Optional<HostFile> alive(Path file) {
        return new JsonFile(file).read(HostFile.class).filter(HostFile::isAlive);
    }

    private static HostFile start(Installation installation, Path folder, Path file) throws IOException {
        Files.deleteIfExists(file);
        Path log = folder.resolve("test-servers.log");
        List<String> command = List.of(
                installation.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Installation.ROOT_PROPERTY + "=" + installation.root(),
                "-cp",
                installation.classPath(),
                ServersHost.class.getName(),
                folder.resolve("test-servers").toString(),
                file.toString(),
                Long.toString(owner().pid()));
        Process host = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return awaitReady(host, file, log);
    }

    /** The process that owns the build: Maven, which started this test JVM, perhaps through a shell; else this process. */
    private static ProcessHandle owner() {
        ProcessHandle me = ProcessHandle.current();
        return Stream.iterate(me.parent(), Optional::isPresent, handle -> handle.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(TestServers::isJava)
                .findFirst()
                .orElse(me);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(false);
    }

    private static HostFile awaitReady(Process host, Path file, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (host.isAlive() && System.nanoTime() < deadline) {
            Optional<HostFile> ready = alive(file);
            if (ready.isPresent()) {
                return ready.get();
            }
            pause();
        }
        host.destroy();
        throw new IllegalStateException("The test servers did not start:\n" + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the test servers start", e);
        }
    }
}
