package io.bearhug.learning.reward;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A linear model whose weights are held small, by as much as the rows themselves say: of all strengths the likeliest is taken, with
 * weights drawn from a Gaussian (MacKay, Bayesian Interpolation, 1992). Where features say nothing, all weights are 0.
 */
final class Ridge {

    private static final double LEAST = 1e-5;
    private static final double MOST = 1e5;
    private static final int STEPS_PER_TENFOLD = 4;

    /** So many rows more than features there must be; with fewer, any slope would fit. */
    private static final int MORE_ROWS = 10;

    private final double intercept;
    private final double[] weights;

    private Ridge(double intercept, double[] weights) {
        this.intercept = intercept;
        this.weights = weights;
    }

    /** The likeliest model of these rows. */
    static Ridge of(Moments moments) {
        double[] weights = moments.rows() <= moments.size() + MORE_ROWS ? new double[moments.size()] : weights(moments);
        double intercept = moments.meanTarget();
        for (int i = 0; i < weights.length; i++) {
            intercept -= weights[i] * moments.mean(i);
        }
        return new Ridge(intercept, weights);
    }

    /** What is expected of a row. */
    double predict(double[] features) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static double[] weights(Moments moments) {
        int size = moments.size();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(moments.spread())) {
            throw new IllegalStateException("a symmetric matrix has directions");
        }
        DMatrixRMaj withTarget = new DMatrixRMaj(size, 1);
        for (int i = 0; i < size; i++) {
            withTarget.set(i, 0, moments.withTarget(i));
        }
        double[] spread = new double[size];
        double[] along = new double[size];
        for (int i = 0; i < size; i++) {
            spread[i] = Math.max(0, eigen.getEigenvalue(i).getReal());
            along[i] = CommonOps_DDRM.dot(eigen.getEigenVector(i), withTarget);
        }
        double penalty = likeliest(moments, spread, along);
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            double length = along[i] / (spread[i] + penalty);
            for (int j = 0; j < size; j++) {
                weights[j] += length * eigen.getEigenVector(i).get(j, 0);
            }
        }
        return weights;
    }

    /** The penalty, noise variance by weight variance, under which the targets are likeliest; infinite if any weight makes them less so. */
    private static double likeliest(Moments moments, double[] spread, double[] along) {
        double likeliest = Double.POSITIVE_INFINITY;
        double best = evidence(moments, spread, along, likeliest);
        for (double penalty = LEAST * moments.rows();
                penalty <= MOST * moments.rows();
                penalty *= Math.pow(10, 1.0 / STEPS_PER_TENFOLD)) {
            double evidence = evidence(moments, spread, along, penalty);
            if (evidence > best) {
                best = evidence;
                likeliest = penalty;
            }
        }
        return likeliest;
    }

    /** The logarithm of the targets' likelihood with the noise's likeliest variance, but for a constant; one row went into the mean. */
    private static double evidence(Moments moments, double[] spread, double[] along, double penalty) {
        double left = moments.targetSpread();
        double volume = 0;
        for (int i = 0; i < spread.length; i++) {
            left -= along[i] * along[i] / (spread[i] + penalty);
            volume += Math.log1p(spread[i] / penalty);
        }
        double least = Double.MIN_NORMAL + 1e-12 * moments.targetSpread();
        return -0.5 * ((moments.rows() - 1) * Math.log(Math.max(least, left)) + volume);
    }
}
