package io.bearhug.learning.response;

/**
 * What one response says of the latent score: with the sign y and t = y·m/s, where s² is the score's variance with the noise of a response,
 * v = φ(t)/Φ(t) and w = v·(v + t) (Graepel et al., equations 4 to 7).
 *
 * @param shift of the weights' means along their covariance with the score: y·v/s
 * @param shrink of the weights' covariance along the same: w/s²
 */
public record Response(double shift, double shrink) {

    /** Of somebody of whom something was expected. */
    public static Response of(Forecast before, boolean responded) {
        double variance = 1 + before.variance();
        double deviation = Math.sqrt(variance);
        int sign = responded ? 1 : -1;
        double margin = sign * before.mean() / deviation;
        double v = StandardNormal.hazard(margin);
        double w = Math.clamp(v * (v + margin), 0.0, 1.0);
        return new Response(sign * v / deviation, w / variance);
    }
}
