package io.bearhug.learning.response;

import java.util.List;

/**
 * Several models whose scores are added: everyone's, that of people like them, their own. What a response says is shared out by how
 * uncertain each of them is, so what holds for everyone is learned from everyone and only what is left from the person. Weights of
 * different models are taken as independent.
 */
public final class Levels {

    private Levels() {}

    /** One of the models. */
    public static final class Level {

        private final ResponseModel model;
        private final double[] features;

        /**
         * Copies nothing.
         *
         * @param model that knows this level
         * @param features of the person and of what is asked, as this level sees them
         */
        public Level(ResponseModel model, double[] features) {
            this.model = model;
            this.features = features;
        }

        private Forecast forecast() {
            return model.forecast(features);
        }

        private void learn(Response response) {
            model.learn(features, response);
        }
    }

    /** What is expected of all levels together. */
    public static Forecast forecast(List<Level> levels) {
        double mean = 0;
        double variance = 0;
        for (Level level : levels) {
            Forecast forecast = level.forecast();
            mean += forecast.mean();
            variance += forecast.variance();
        }
        return new Forecast(mean, variance);
    }

    /** A response, of which every level learns its part. */
    public static void learn(List<Level> levels, boolean responded) {
        Response response = Response.of(forecast(levels), responded);
        levels.forEach(level -> level.learn(response));
    }
}
