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

/**
 * The file that remembers which processes were started, so that a later run finds what an earlier one left behind.
 *
 * <p>One line per process: name, pid, start instant. Written before anything else can go wrong with the process.
 */
public final class ProcessRecords {

    private final Path file;

    /** Records kept in {@code file}, which need not exist yet. */
    public ProcessRecords(Path file) {
        this.file = file;
    }

    /** Remembers a process; an older entry of the same name is replaced. */
    public synchronized void add(ProcessIdentity process) {
        List<ProcessIdentity> all = new ArrayList<>(read());
        all.removeIf(other -> other.name().equals(process.name()));
        all.add(process);
        write(all);
    }

    /** Forgets the process of that name. */
    public synchronized void remove(String name) {
        List<ProcessIdentity> all = new ArrayList<>(read());
        if (all.removeIf(other -> other.name().equals(name))) {
            write(all);
        }
    }

    /** The remembered processes that still run. */
    public synchronized List<ProcessIdentity> alive() {
        return read().stream().filter(ProcessIdentity::isAlive).toList();
    }

    /** Ends every remembered process that still runs, newest first, and forgets all. Returns those that were ended. */
    public synchronized List<ProcessIdentity> endAll(Duration grace) {
        List<ProcessIdentity> orphans = alive().reversed();
        orphans.forEach(orphan -> orphan.end(grace));
        write(List.of());
        return orphans;
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

    private void write(List<ProcessIdentity> all) {
        List<String> lines = all.stream()
                .map(process -> process.name() + " " + process.pid() + " " + process.startedAt())
                .toList();
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
