package io.bearhug.benchmarks;

import java.util.List;

/** Figures with as many places as say something. */
public final class Rounded {

    private Rounded() {}

    /** A figure with this many places. */
    public static double to(double value, int places) {
        double scale = Math.pow(10, places);
        return Math.round(value * scale) / scale;
    }

    /** One figure divided by another, to three places; 0 where there is nothing to divide by. */
    public static double ratio(double one, double other) {
        return other == 0 ? 0 : to(one / other, 3);
    }

    /** The one in the middle, or what lies between the two there; 0 of none. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
