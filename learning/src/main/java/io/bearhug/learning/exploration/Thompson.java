package io.bearhug.learning.exploration;

import io.bearhug.learning.response.Forecast;
import io.bearhug.learning.response.StandardNormal;
import java.util.List;

/**
 * Thompson sampling: an arm is chosen as often as it is likely to be the best. How often that is, is integrated instead of sampled, so that
 * it can be recorded: ∫ φ(z) Π Φ((m + s·z − m')/s') dz over all other arms' m' and s'.
 */
public final class Thompson {

    /** Beyond this nothing of a Gaussian is left that matters. */
    private static final double REACH = 6;

    /** Points of the trapezium rule; of Gaussians it is exact to far more digits than are needed unless deviations differ a hundredfold. */
    private static final int POINTS = 241;

    /** The least deviation of a score, so that what is certain is compared as well. */
    private static final double LEAST = 1e-6;

    private Thompson() {}

    /** The probabilities of arms by their forecasts. */
    public static Propensities of(List<Forecast> forecasts) {
        double[] weights = new double[forecasts.size()];
        for (int arm = 0; arm < weights.length; arm++) {
            weights[arm] = likelihood(arm, forecasts);
        }
        return Propensities.of(weights);
    }

    private static double likelihood(int arm, List<Forecast> forecasts) {
        Forecast own = forecasts.get(arm);
        double step = 2 * REACH / (POINTS - 1);
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            double z = -REACH + point * step;
            double score = own.mean() + deviation(own) * z;
            sum += StandardNormal.density(z) * isAbove(score, arm, forecasts);
        }
        return sum * step;
    }

    private static double isAbove(double score, int arm, List<Forecast> forecasts) {
        double all = 1;
        for (int other = 0; other < forecasts.size() && all > 0; other++) {
            if (other != arm) {
                Forecast theirs = forecasts.get(other);
                all *= StandardNormal.distribution((score - theirs.mean()) / deviation(theirs));
            }
        }
        return all;
    }

    private static double deviation(Forecast forecast) {
        return Math.max(LEAST, Math.sqrt(forecast.variance()));
    }
}
