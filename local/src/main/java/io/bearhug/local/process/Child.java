package io.bearhug.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process started by this one: recorded, in its own session (a Ctrl-C in the terminal does not reach it), output in a log file. */
public final class Child {

    /** How a child is asked to stop. */
    public enum StopSignal {
        /** The usual request to stop. */
        TERM,
        /** The fast shutdown of PostgreSQL, which does not wait for its clients. */
        INT
    }

    private final Process process;
    private final ProcessIdentity identity;
    private final ProcessRecords records;
    private final StopSignal stopSignal;

    private Child(Process process, ProcessIdentity identity, ProcessRecords records, StopSignal stopSignal) {
        this.process = process;
        this.identity = identity;
        this.records = records;
        this.stopSignal = stopSignal;
    }

    /**
     * What to start.
     *
     * @param name what it is to people and in the records
     * @param command program and arguments
     * @param environment added to the environment of this process
     * @param folder its working folder
     * @param log where its output goes; an older log is kept once with the ending {@code .1}
     * @param stopSignal how it is asked to stop
     */
    public record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            StopSignal stopSignal) {
        public Spec {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts the child and records it. */
    public static Child start(Spec spec, ProcessRecords records) throws IOException {
        Files.createDirectories(spec.folder());
        Files.createDirectories(spec.log().toAbsolutePath().getParent());
        turnOver(spec.log());
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(spec.command()))
                .directory(spec.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(spec.log().toFile());
        builder.environment().putAll(spec.environment());
        Process process = builder.start();
        ProcessIdentity identity = ProcessIdentity.of(spec.name(), process.toHandle());
        records.add(identity);
        return new Child(process, identity, records, spec.stopSignal());
    }

    /** Its process id. */
    public long pid() {
        return identity.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, waits, and ends it by force when it takes longer than {@code grace}. */
    public void stop(Duration grace) {
        if (process.isAlive()) {
            ask();
            if (!ProcessIdentity.awaitExit(process.toHandle(), grace)) {
                process.destroyForcibly();
                ProcessIdentity.awaitExit(process.toHandle(), grace);
            }
        }
        records.remove(identity.name());
    }

    private void ask() {
        switch (stopSignal) {
            case TERM -> process.destroy();
            case INT -> interrupt();
        }
    }

    /** Java knows no other signals than TERM and KILL. */
    private void interrupt() {
        try {
            int _ = new ProcessBuilder("kill", "-INT", Long.toString(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of(SETSID.toString()));
        wrapped.addAll(command);
        return wrapped;
    }

    private static final Path SETSID = Path.of("/usr/bin/setsid");
}
