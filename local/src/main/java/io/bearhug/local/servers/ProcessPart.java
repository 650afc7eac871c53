package io.bearhug.local.servers;

import io.bearhug.local.process.Child;
import io.bearhug.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A part that is a process of its own. Subclasses say how it is prepared, started and asked for its health. */
public abstract class ProcessPart implements Part {

    /** Long enough for a JVM to write its class archive on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    private final String name;
    private final ProcessRecords records;
    private final StateFolder state;
    private volatile @Nullable Child child;

    /** A part of that name which keeps its things in {@code state}. */
    protected ProcessPart(String name, StateFolder state) {
        this.name = name;
        this.state = state;
        this.records = state.processes();
    }

    /** Done before each start, e.g. creating the data folder's content. */
    protected void prepare() throws Exception {}

    /** Program and arguments. */
    protected abstract List<String> command() throws Exception;

    /** Variables added to its environment. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it answers as it should; asked only while its process runs. */
    protected abstract boolean answers();

    /** How long a start may take, on a busy machine too. */
    protected Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** How it is asked to stop. */
    protected Child.StopSignal stopSignal() {
        return Child.StopSignal.TERM;
    }

    /**
     * Flags by which a JVM writes what it knows of its classes when it first stops, and starts from that in half the time. Written anew
     * when the program or the JVM is another; one that cannot be read is left aside.
     */
    protected static List<String> classArchive(Path archive) throws IOException {
        Files.createDirectories(archive.toAbsolutePath().getParent());
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive.toAbsolutePath());
    }

    /** Where its data are. */
    protected final Path data() {
        return state.data(name);
    }

    /** What this part keeps its things in. */
    protected final StateFolder state() {
        return state;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void start() throws Exception {
        prepare();
        Child started = Child.start(
                new Child.Spec(name, command(), environment(), data(), state.log(name), stopSignal()), records);
        child = started;
        Await.until(name, patience(), started::isAlive, this::answers, state.log(name));
    }

    @Override
    public final boolean isUp() {
        Child current = child;
        return current != null && current.isAlive() && answers();
    }

    @Override
    public final void stop() {
        Child current = child;
        if (current != null) {
            current.stop(GRACE);
            child = null;
        }
    }

    @Override
    public final OptionalLong pid() {
        Child current = child;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    @Override
    public final Optional<Path> log() {
        return Optional.of(state.log(name));
    }
}
