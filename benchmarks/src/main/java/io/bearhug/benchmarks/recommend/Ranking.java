package io.bearhug.benchmarks.recommend;

import io.bearhug.benchmarks.Rounded;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well the items somebody liked later were ranked among all they had not rated yet.
 *
 * @param ndcg10 discounted cumulative gain of the first ten, divided by the best there could be
 * @param recall20 the share of what they liked that is among the first twenty
 */
record Ranking(double ndcg10, double recall20) {

    private static final int PLACES = 5;
    private static final int TEN = 10;
    private static final int TWENTY = 20;

    static Ranking of(double[] scores, Set<Integer> rated, List<Integer> hidden) {
        int[] first = IntStream.range(0, scores.length)
                .filter(item -> !rated.contains(item))
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -scores[item]))
                .limit(TWENTY)
                .mapToInt(Integer::intValue)
                .toArray();
        Set<Integer> wanted = new HashSet<>(hidden);
        double gain = 0;
        double best = 0;
        int found = 0;
        for (int rank = 0; rank < TWENTY; rank++) {
            boolean isHit = rank < first.length && wanted.contains(first[rank]);
            found += isHit ? 1 : 0;
            if (rank < TEN) {
                double worth = Math.log(2) / Math.log(rank + 2);
                gain += isHit ? worth : 0;
                best += rank < wanted.size() ? worth : 0;
            }
        }
        return new Ranking(gain / best, (double) found / wanted.size());
    }

    /** The mean of many, to five digits. */
    static Ranking mean(List<Ranking> rankings) {
        return new Ranking(
                Rounded.to(
                        rankings.stream().mapToDouble(Ranking::ndcg10).average().orElseThrow(), PLACES),
                Rounded.to(
                        rankings.stream()
                                .mapToDouble(Ranking::recall20)
                                .average()
                                .orElseThrow(),
                        PLACES));
    }
}
