package io.bearhug.benchmarks.load.traffic;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What became of calls: the latencies of the good ones, and how many there were of each kind. */
public final class Tally {

    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;

    private final Histogram latencies = new Histogram(DIGITS);
    private final Map<String, Integer> good = new TreeMap<>();
    private final Map<String, Integer> bad = new TreeMap<>();
    private long nanos;

    /** Adds a call. */
    public void add(Verdict verdict, long latencyNanos) {
        if (verdict.isGood()) {
            latencies.recordValue(Math.max(0, latencyNanos));
            good.merge(verdict.word(), 1, Integer::sum);
        } else {
            bad.merge(verdict.word(), 1, Integer::sum);
        }
    }

    /** Adds what happened at the same time. */
    void join(Tally other) {
        addCounts(other);
        nanos = Math.max(nanos, other.nanos);
    }

    /** Adds what happened at another time. */
    public void append(Tally later) {
        addCounts(later);
        nanos += later.nanos;
    }

    private void addCounts(Tally other) {
        latencies.add(other.latencies);
        other.good.forEach((word, count) -> good.merge(word, count, Integer::sum));
        other.bad.forEach((word, count) -> bad.merge(word, count, Integer::sum));
    }

    /** It all took this long, or longer. */
    void lasted(long nanosSinceStart) {
        nanos = Math.max(nanos, nanosSinceStart);
    }

    /** How long it all took. */
    public double seconds() {
        return nanos / NANOS;
    }

    /** Good calls. */
    public int goodCalls() {
        return good.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Failed calls. */
    public int badCalls() {
        return bad.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Good calls by their word. */
    public Map<String, Integer> good() {
        return Map.copyOf(good);
    }

    /** Failed calls by their word. */
    public Map<String, Integer> bad() {
        return Map.copyOf(bad);
    }

    /** Good calls per second. */
    public double perSecond() {
        return nanos == 0 ? 0 : goodCalls() / seconds();
    }

    /** Latencies of the good calls. */
    public Latency latency() {
        return Latency.of(latencies);
    }
}
