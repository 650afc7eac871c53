package io.bearhug.benchmarks.load.traffic;

import io.bearhug.benchmarks.Rounded;
import org.HdrHistogram.Histogram;

/**
 * Latencies in milliseconds.
 *
 * @param calls how many
 * @param p50 half of them were no slower
 * @param p90 nine of ten were no slower
 * @param p99 ninety-nine of a hundred were no slower
 * @param p999 nine hundred and ninety-nine of a thousand were no slower
 * @param max the slowest
 */
public record Latency(long calls, double p50, double p90, double p99, double p999, double max) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Latency of(Histogram nanos) {
        return new Latency(
                nanos.getTotalCount(),
                millis(nanos.getValueAtPercentile(50)),
                millis(nanos.getValueAtPercentile(90)),
                millis(nanos.getValueAtPercentile(99)),
                millis(nanos.getValueAtPercentile(99.9)),
                millis(nanos.getMaxValue()));
    }

    private static double millis(long nanos) {
        return Rounded.to(nanos / NANOS_PER_MILLI, 3);
    }

    /** How many times these latencies are those of the floor. */
    public Ratio over(Latency floor) {
        return new Ratio(
                Rounded.ratio(p50, floor.p50),
                Rounded.ratio(p90, floor.p90),
                Rounded.ratio(p99, floor.p99),
                Rounded.ratio(p999, floor.p999));
    }

    /** Percentiles divided by percentiles. */
    public record Ratio(double p50, double p90, double p99, double p999) {}
}
