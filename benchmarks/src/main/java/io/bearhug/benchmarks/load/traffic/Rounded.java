package io.bearhug.benchmarks.load.traffic;

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
}
