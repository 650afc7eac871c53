package io.bearhug.decision.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who is like nobody else: people by the mean distance to those nearest to them, in a space of what they need, where they are met, how they take
 * it and how often they come. Each of the four counts the same, whatever it is made of.
 */
final class Rarity {

    /** With so many people it takes a moment; more say the same. */
    static final int MOST_PEOPLE = 2_000;

    private static final int NEAREST = 20;
    private static final int RAREST_OF = 10;

    /** Kinds of needs, channels and reactions that are told apart; the rest is alike. */
    private static final int MOST_DIMENSIONS = 60;

    private Rarity() {}

    /**
     * Somebody as they are compared.
     *
     * @param person key
     * @param shares by name
     */
    record Someone(String person, Map<String, Double> shares) {
        Someone {
            shares = Map.copyOf(shares);
        }

        static Someone of(Life life, Span span) {
            return new Someone(life.facts().person(), described(life, span));
        }
    }

    /** For each of these people whether they belong to the rarest tenth. */
    static List<Boolean> rarest(List<Someone> people) {
        var distances = distances(points(people));
        var rare = new Boolean[people.size()];
        Arrays.fill(rare, false);
        IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(distances::get)
                        .reversed()
                        .thenComparing(i -> people.get(i).person()))
                .limit(people.size() / RAREST_OF)
                .forEach(i -> rare[i] = true);
        return List.of(rare);
    }

    private static List<double[]> points(List<Someone> people) {
        var described = people.stream().map(Someone::shares).toList();
        var dimensions = new HashMap<String, Integer>();
        described.stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .sorted()
                .limit(MOST_DIMENSIONS)
                .forEach(name -> dimensions.put(name, dimensions.size()));
        return described.stream().map(it -> point(it, dimensions)).toList();
    }

    private static double[] point(Map<String, Double> described, Map<String, Integer> dimensions) {
        var point = new double[dimensions.size() + 1];
        described.forEach((name, share) -> point[dimensions.getOrDefault(name, dimensions.size())] += share);
        return point;
    }

    /** Shares, each of which is 1 together with its like. */
    static Map<String, Double> described(Life life, Span span) {
        var shares = new HashMap<String, Double>();
        share(
                "need ",
                life.facts().needs().stream().map(NeedSeen::need).distinct().toList(),
                shares);
        share("channel ", life.answers().stream().map(Answered::channel).toList(), shares);
        share("reaction ", life.reactions().stream().map(it -> it.type().name()).toList(), shares);
        shares.put("active", (double) life.activeDays() / Math.max(1, life.daysAfter(span.from()) + 1));
        return shares;
    }

    private static void share(String kind, List<String> names, Map<String, Double> shares) {
        names.forEach(name -> shares.merge(kind + name, 1.0 / names.size(), Double::sum));
    }

    private static List<Double> distances(List<double[]> points) {
        var nearest = Math.min(NEAREST, points.size() - 1);
        var means = new ArrayList<Double>();
        for (var one : points) {
            var all = points.stream().mapToDouble(other -> distance(one, other)).toArray();
            Arrays.sort(all);
            means.add(Arrays.stream(all, 1, nearest + 1).average().orElse(0));
        }
        return means;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (var i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }
}
