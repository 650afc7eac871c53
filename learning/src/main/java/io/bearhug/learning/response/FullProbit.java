package io.bearhug.learning.response;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Keeps the weights' full covariance, so that features which come together share what is learned of them. */
public final class FullProbit implements ResponseModel {

    private final Prior prior;
    private final int size;
    private final double[] means;

    /** Row by row; symmetric but for rounding. */
    private double[] covariance;

    /**
     * Of one that knows its prior only.
     *
     * @param prior of at most {@link ResponseModel#MOST_DENSE} features
     */
    public FullProbit(Prior prior) {
        this(prior, prior.means(), diagonal(prior.variances()));
    }

    private static int requireDense(int features) {
        if (features > MOST_DENSE) {
            throw new IllegalArgumentException(
                    "the covariance of " + features + " features is not kept; " + MOST_DENSE + " are the most");
        }
        return features;
    }

    private static double[] diagonal(double[] values) {
        double[] matrix = new double[values.length * values.length];
        for (int i = 0; i < values.length; i++) {
            matrix[i * values.length + i] = values[i];
        }
        return matrix;
    }

    /** Of one that was written. */
    FullProbit(Prior prior, double[] means, double[] covariance) {
        this.prior = prior;
        this.size = requireDense(prior.features());
        this.means = means;
        this.covariance = covariance;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        ModelFormat.write(out, ModelFormat.FULL, prior, means, covariance);
    }

    @Override
    public int features() {
        return size;
    }

    @Override
    public Forecast forecast(double[] features) {
        double[] withScore = withScore(features);
        return new Forecast(product(means, features, 0), Math.max(0, product(withScore, features, 0)));
    }

    @Override
    public void learn(double[] features, Response response) {
        double[] withScore = withScore(features);
        for (int row = 0; row < size; row++) {
            means[row] += response.shift() * withScore[row];
            double factor = response.shrink() * withScore[row];
            int start = row * size;
            for (int column = 0; column < size; column++) {
                covariance[start + column] -= factor * withScore[column];
            }
        }
    }

    /** In natural parameters, the precision and the precision times the mean, which a response adds to. */
    @Override
    public void fade(double share) {
        Prior.requireShare(share);
        DMatrixRMaj precision = inverse(DMatrixRMaj.wrap(size, size, covariance));
        DMatrixRMaj weighted = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.mult(precision, DMatrixRMaj.wrap(size, 1, means.clone()), weighted);
        CommonOps_DDRM.scale(share, precision);
        CommonOps_DDRM.scale(share, weighted);
        double[] priorMeans = prior.means();
        double[] priorVariances = prior.variances();
        for (int i = 0; i < size; i++) {
            precision.add(i, i, (1 - share) / priorVariances[i]);
            weighted.add(i, 0, (1 - share) * priorMeans[i] / priorVariances[i]);
        }
        DMatrixRMaj faded = inverse(precision);
        CommonOps_DDRM.mult(faded, weighted, DMatrixRMaj.wrap(size, 1, means));
        covariance = faded.getData();
    }

    private static DMatrixRMaj inverse(DMatrixRMaj symmetric) {
        DMatrixRMaj inverse = new DMatrixRMaj(symmetric.numRows, symmetric.numCols);
        if (!CommonOps_DDRM.invert(symmetric, inverse)) {
            throw new IllegalStateException("a covariance can be inverted");
        }
        return inverse;
    }

    /** Each weight's covariance with the score. */
    private double[] withScore(double[] features) {
        prior.requireAsMany(features);
        double[] products = new double[size];
        Arrays.setAll(products, row -> product(covariance, features, row * size));
        return products;
    }

    private double product(double[] values, double[] features, int from) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[from + i] * features[i];
        }
        return sum;
    }
}
