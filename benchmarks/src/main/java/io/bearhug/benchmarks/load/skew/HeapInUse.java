package io.bearhug.benchmarks.load.skew;

import java.util.regex.Pattern;

/** The heap in use, from a service's metrics. */
final class HeapInUse {

    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*}\\s+(\\S+)$");
    private static final double MEGABYTE = 1 << 20;

    private HeapInUse() {}

    static int megabytes(String metrics) {
        double bytes = SAMPLE.matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        return (int) Math.round(bytes / MEGABYTE);
    }
}
