package io.bearhug.benchmarks.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well found groups agree with the truth. Records whose truth is not known are left out.
 *
 * @param precision the share of pairs found together that belong together; 1 if none was found
 * @param recall the share of pairs that belong together that were found; 1 if there is none
 * @param f1 their harmonic mean
 * @param bcubedF1 the harmonic mean of B-cubed precision and recall (Bagga and Baldwin), which count each record alike
 */
record Accuracy(double precision, double recall, double f1, double bcubedF1) {

    static Accuracy of(int[] found, List<String> truth) {
        Map<Integer, Long> foundSizes = new HashMap<>();
        Map<String, Long> trueSizes = new HashMap<>();
        Map<Cell, Long> cells = new HashMap<>();
        for (int record = 0; record < found.length; record++) {
            if (!truth.get(record).isBlank()) {
                foundSizes.merge(found[record], 1L, Long::sum);
                trueSizes.merge(truth.get(record), 1L, Long::sum);
                cells.merge(new Cell(found[record], truth.get(record)), 1L, Long::sum);
            }
        }
        double right = pairs(cells);
        double precision = ratio(right, pairs(foundSizes));
        double recall = ratio(right, pairs(trueSizes));
        double records = 0;
        double cubedPrecision = 0;
        double cubedRecall = 0;
        for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
            double size = cell.getValue();
            records += size;
            cubedPrecision += size * size / foundSizes.getOrDefault(cell.getKey().found, 0L);
            cubedRecall += size * size / trueSizes.getOrDefault(cell.getKey().truth, 0L);
        }
        return new Accuracy(
                precision,
                recall,
                harmonic(precision, recall),
                harmonic(ratio(cubedPrecision, records), ratio(cubedRecall, records)));
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** Records found in one group that are of one person in truth. */
    private record Cell(int found, String truth) {}
}
