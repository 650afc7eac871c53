package io.bearhug.benchmarks.load.suite;

import io.bearhug.benchmarks.Rounded;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Processor time by process, summed over the phases of a benchmark. */
public final class CpuTimes {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Processes processes;
    private final Map<String, Duration> spent = new TreeMap<>();
    private Map<String, Duration> before = Map.of();

    /** Of these processes, nothing yet. */
    public CpuTimes(Processes processes) {
        this.processes = processes;
    }

    /** A phase begins. */
    public void begin() {
        before = processes.times();
    }

    /** The phase ends. */
    public void end() {
        processes.times().forEach((name, now) -> {
            Duration then = before.get(name);
            if (then != null) {
                spent.merge(name, now.minus(then), Duration::plus);
            }
        });
    }

    /** Milliseconds for each of so many things done, by process; those that did nothing to speak of are left out. */
    public Map<String, Double> millisPer(long things) {
        Map<String, Double> shares = new TreeMap<>();
        spent.forEach((name, time) -> {
            double share = things == 0 ? 0 : Rounded.to(time.toNanos() / NANOS_PER_MILLI / things, 4);
            if (share > 0) {
                shares.put(name, share);
            }
        });
        return shares;
    }

    /** Percent of one processor, by process, if it all took so long. */
    public Map<String, Double> percentOf(Duration time) {
        Map<String, Double> percent = new TreeMap<>();
        spent.forEach((name, busy) -> percent.put(name, Rounded.to(100.0 * busy.toNanos() / time.toNanos(), 1)));
        return percent;
    }
}
