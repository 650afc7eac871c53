package io.bearhug.learning.reward;

import org.ejml.data.DMatrixRMaj;

/** Sums over rows and targets: all that a linear model needs of them. */
final class Moments {

    private final int size;
    private final double[] sums;
    private final double[] products;
    private final double[] withTarget;
    private double rows;
    private double targets;
    private double squares;

    Moments(int size) {
        this.size = size;
        this.sums = new double[size];
        this.products = new double[size * size];
        this.withTarget = new double[size];
    }

    void add(double[] features, double target) {
        rows++;
        targets += target;
        squares += target * target;
        for (int i = 0; i < size; i++) {
            double feature = features[i];
            if (feature != 0) {
                sums[i] += feature;
                withTarget[i] += feature * target;
                int start = i * size;
                for (int j = 0; j <= i; j++) {
                    products[start + j] += feature * features[j];
                }
            }
        }
    }

    int size() {
        return size;
    }

    double rows() {
        return rows;
    }

    double meanTarget() {
        return rows == 0 ? 0 : targets / rows;
    }

    /** Σ (y − ȳ)². */
    double targetSpread() {
        return Math.max(0, squares - rows * meanTarget() * meanTarget());
    }

    double mean(int feature) {
        return rows == 0 ? 0 : sums[feature] / rows;
    }

    /** Σ (x − x̄)(x − x̄)'. */
    DMatrixRMaj spread() {
        DMatrixRMaj spread = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double centred = products[i * size + j] - rows * mean(i) * mean(j);
                spread.set(i, j, centred);
                spread.set(j, i, centred);
            }
        }
        return spread;
    }

    /** Σ (x − x̄)(y − ȳ). */
    double withTarget(int feature) {
        return withTarget[feature] - rows * mean(feature) * meanTarget();
    }
}
