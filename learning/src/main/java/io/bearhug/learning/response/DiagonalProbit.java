package io.bearhug.learning.response;

import java.io.DataOutput;
import java.io.IOException;

/** Takes the weights as independent: as large and as fast as the features are many, and for each response of those only that are not 0. */
public final class DiagonalProbit implements ResponseModel {

    private final Prior prior;
    private final double[] means;
    private final double[] variances;

    /** Of one that knows its prior only. */
    public DiagonalProbit(Prior prior) {
        this.prior = prior;
        this.means = prior.means();
        this.variances = prior.variances();
    }

    /** Of one that was written. */
    DiagonalProbit(Prior prior, double[] means, double[] variances) {
        this.prior = prior;
        this.means = means;
        this.variances = variances;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        ModelFormat.write(out, ModelFormat.DIAGONAL, prior, means, variances);
    }

    @Override
    public int features() {
        return means.length;
    }

    @Override
    public Forecast forecast(double[] features) {
        prior.requireAsMany(features);
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < features.length; i++) {
            mean += means[i] * features[i];
            variance += variances[i] * features[i] * features[i];
        }
        return new Forecast(mean, variance);
    }

    @Override
    public void learn(double[] features, Response response) {
        prior.requireAsMany(features);
        for (int i = 0; i < features.length; i++) {
            double withScore = variances[i] * features[i];
            means[i] += response.shift() * withScore;
            variances[i] -= response.shrink() * withScore * withScore;
        }
    }

    @Override
    public void fade(double share) {
        Prior.requireShare(share);
        double[] priorMeans = prior.means();
        double[] priorVariances = prior.variances();
        for (int i = 0; i < means.length; i++) {
            double precision = share / variances[i] + (1 - share) / priorVariances[i];
            double weighted = share * means[i] / variances[i] + (1 - share) * priorMeans[i] / priorVariances[i];
            variances[i] = 1 / precision;
            means[i] = weighted / precision;
        }
    }
}
