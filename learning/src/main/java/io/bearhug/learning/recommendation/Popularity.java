package io.bearhug.learning.recommendation;

import java.util.stream.IntStream;

/** What most people like, for everybody: what other recommenders have to beat. */
public final class Popularity implements Recommender {

    private final double[] counts;

    /** From who liked what. */
    public Popularity(Likes likes) {
        counts = IntStream.range(0, likes.items()).mapToDouble(likes::count).toArray();
    }

    @Override
    public double[] scores(int[] liked) {
        return counts.clone();
    }
}
