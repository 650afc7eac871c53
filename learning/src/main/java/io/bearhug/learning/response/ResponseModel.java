package io.bearhug.learning.response;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Forecasts responses and learns from them. What it knows is a function of its prior and of what it was told, in that order. Not for use by
 * several threads at a time.
 */
public sealed interface ResponseModel permits FullProbit, DiagonalProbit {

    /** Up to so many features their covariance is kept; its size and the time for a response grow with the square. */
    int MOST_DENSE = 128;

    /** One that knows its prior only: with the features' covariance up to {@link #MOST_DENSE}, else without. */
    static ResponseModel of(Prior prior) {
        return prior.features() <= MOST_DENSE ? new FullProbit(prior) : new DiagonalProbit(prior);
    }

    /** One that was written, which forecasts and learns as it would have: to the last bit. */
    static ResponseModel read(DataInput in) throws IOException {
        return ModelFormat.read(in);
    }

    /** How many features there are. */
    int features();

    /** Writes all it knows, its prior included. */
    void write(DataOutput out) throws IOException;

    /**
     * What is expected of somebody.
     *
     * @param features theirs, as many as the prior has
     */
    Forecast forecast(double[] features);

    /** Somebody with these features responded, or did not. */
    default void learn(double[] features, boolean responded) {
        learn(features, Response.of(forecast(features), responded));
    }

    /**
     * The same where this model is one of several whose scores are added.
     *
     * @param response what the response says of the sum
     */
    void learn(double[] features, Response response);

    /**
     * Forgets: of what was learned, only this share of its weight is kept. With 2^(−age/halfLife) for each span of time, what was learned
     * counts half as much after each half-life, and the prior comes back.
     *
     * @param share from 0, all is forgotten, to 1, nothing is
     */
    void fade(double share);
}
