package io.bearhug.learning.recommendation;

/** Ranks items for somebody. */
@FunctionalInterface
public interface Recommender {

    /**
     * How well each item fits; more is better, and only the order means something.
     *
     * @param liked what somebody liked, each once
     */
    double[] scores(int[] liked);
}
