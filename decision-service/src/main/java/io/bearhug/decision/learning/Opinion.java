package io.bearhug.decision.learning;

import io.bearhug.learning.response.DiagonalProbit;
import io.bearhug.learning.response.Forecast;
import io.bearhug.learning.response.Prior;

/**
 * What a model says of a candidate for somebody.
 *
 * @param model its id
 * @param version of it; 0 before it was taught anything
 * @param lessons it was taught
 * @param mean of the score
 * @param variance of the score
 */
public record Opinion(String model, long version, long lessons, double mean, double variance) {

    /** What a model that was taught nothing yet would say. */
    static Opinion expected(String model, Prior prior, double[] features) {
        var forecast = new DiagonalProbit(prior).forecast(features);
        return new Opinion(model, 0, 0, forecast.mean(), forecast.variance());
    }

    /** How likely the candidate brings success. */
    public double probability() {
        return new Forecast(mean, variance).probability();
    }
}
