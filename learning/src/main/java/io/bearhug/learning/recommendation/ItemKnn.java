package io.bearhug.learning.recommendation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Items that were liked by the same people: the cosine of who liked them, shrunk so that few who liked both count for little:
 * c / (√(a·b) + shrinkage), where c people liked both, a the one and b the other. Each item recommends its nearest only.
 */
public final class ItemKnn implements Recommender {

    private static final double SHRINKAGE = 10;
    private static final int NEIGHBOURS = 100;

    private final int[][] nearest;
    private final double[][] nearness;

    /** From who liked what. */
    public ItemKnn(Likes likes) {
        nearest = new int[likes.items()][];
        nearness = new double[likes.items()][];
        int[][] byItem = likes.byItem();
        for (int item = 0; item < likes.items(); item++) {
            learn(item, likes, byItem[item]);
        }
    }

    private void learn(int item, Likes likes, int[] people) {
        double[] together = new double[likes.items()];
        for (int person : people) {
            for (int other : likes.of(person)) {
                together[other]++;
            }
        }
        together[item] = 0;
        for (int other = 0; other < together.length; other++) {
            together[other] /= Math.sqrt((double) people.length * likes.count(other)) + SHRINKAGE;
        }
        nearest[item] = IntStream.range(0, together.length)
                .filter(other -> together[other] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -together[other]))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
        nearness[item] = Arrays.stream(nearest[item])
                .mapToDouble(other -> together[other])
                .toArray();
    }

    @Override
    public double[] scores(int[] liked) {
        double[] scores = new double[nearest.length];
        for (int item : liked) {
            for (int i = 0; i < nearest[item].length; i++) {
                scores[nearest[item][i]] += nearness[item][i];
            }
        }
        return scores;
    }
}
