package io.bearhug.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The file that remembers which processes were started, so that a later run finds what an earlier one left behind.
 *
 * <p>One line per process: name, pid, start instant. Written before anything else can go wrong with the process.
 */
public final class ProcessRecords {

    /** Several parts of a supervisor write at once, each through records of its own. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Path file;

    /** Records kept in {@code file}, which need not exist yet. */
    public ProcessRecords(Path file) {
        this.file = file;
    }

    /** Remembers a process; an older entry of the same name is replaced. */
    public void add(ProcessIdentity process) {
        alone(() -> {
            List<ProcessIdentity> all = new ArrayList<>(read());
            all.removeIf(other -> other.name().equals(process.name()));
            all.add(process);
            return write(all);
        });
    }

    /** Forgets the process of that name. */
    public void remove(String name) {
        alone(() -> write(
                read().stream().filter(other -> !other.name().equals(name)).toList()));
    }

    /** The remembered processes that still run. */
    public List<ProcessIdentity> alive() {
        return alone(() -> read().stream().filter(ProcessIdentity::isAlive).toList());
    }

    /** Ends every remembered process that still runs, newest first, and forgets all. Returns those that were ended. */
    public List<ProcessIdentity> endAll(Duration grace) {
        return alone(() -> {
            List<ProcessIdentity> orphans = alive().reversed();
            orphans.forEach(orphan -> orphan.end(grace));
            write(List.of());
            return orphans;
        });
    }

    private static <T> T alone(Supplier<T> work) {
        ONE_AT_A_TIME.lock();
        try {
            return work.get();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private List<ProcessIdentity> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(ProcessRecords::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessIdentity> write(List<ProcessIdentity> all) {
        List<String> lines = all.stream()
                .map(process -> process.name() + " " + process.pid() + " " + process.startedAt())
                .toList();
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line cut short by a crash names no process that could safely be ended, so it counts as none. */
    private static Optional<ProcessIdentity> parse(String line) {
        String[] words = line.split(" ", -1);
        try {
            return words.length == 3
                    ? Optional.of(new ProcessIdentity(words[0], Long.parseLong(words[1]), Instant.parse(words[2])))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
