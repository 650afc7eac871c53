package io.bearhug.benchmarks.load.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The processes whose work is counted.
 *
 * @param pids by name
 */
public record Processes(Map<String, Long> pids) {

    private static final int WORDS = 3;
    private static final int PARTS = 2;

    /** Copies the map. */
    public Processes {
        pids = new TreeMap<>(pids);
    }

    /** The services of a run file, and the servers the launcher has recorded beside it. */
    public static Processes of(RunFile run, Path runFile) {
        Map<String, Long> pids = new LinkedHashMap<>();
        recorded(runFile.resolveSibling("processes"))
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == WORDS && words[1].matches("\\d{1,10}"))
                .forEach(words -> pids.put(words[0], Long.parseLong(words[1])));
        run.services().forEach((name, service) -> pids.put(name, service.pid()));
        return new Processes(pids);
    }

    private static Stream<String> recorded(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** The same with this process, which is the load itself. */
    public Processes withLoad() {
        return with("load", ProcessHandle.current().pid());
    }

    /** The same with a further process. */
    public Processes with(String name, long pid) {
        Map<String, Long> more = new LinkedHashMap<>(pids);
        more.put(name, pid);
        return new Processes(more);
    }

    /** Processor time so far, by name, of those for which the system tells; descendants that live are included. */
    public Map<String, Duration> times() {
        Map<Long, String> names = new HashMap<>();
        pids.forEach((name, pid) -> names.put(pid, name));
        List<ProcessHandle> all = ProcessHandle.allProcesses().toList();
        Map<Long, Long> parents = new HashMap<>();
        all.forEach(one -> one.parent().ifPresent(parent -> parents.put(one.pid(), parent.pid())));
        Map<String, Duration> times = new TreeMap<>();
        for (ProcessHandle one : all) {
            String name = nameOf(one.pid(), names, parents);
            if (!name.isEmpty()) {
                one.info().totalCpuDuration().ifPresent(time -> times.merge(name, time, Duration::plus));
            }
        }
        return times;
    }

    /** The name of a process or of its nearest ancestor that has one; empty if none has. */
    private static String nameOf(long pid, Map<Long, String> names, Map<Long, Long> parents) {
        for (Long next = pid; next != null; next = parents.get(next)) {
            String name = names.get(next);
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    /** Resident memory in megabytes, where the system tells. */
    public static Optional<Integer> residentMegabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
            return lines.stream()
                    .map(line -> line.split("\\s+"))
                    .filter(words -> words.length > PARTS && words[0].equals("VmRSS:"))
                    .map(words -> Integer.parseInt(words[1]) / 1_024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
