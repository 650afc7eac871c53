package io.bearhug.matching.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Average link within one component. */
final class Agglomeration {

    /** A weight counts for this much at most, in either direction: no pair, however alike, outvotes many. */
    static final double LIMIT = 12;

    private final PairWeights weights;
    private final Bands bands;
    private final int[] records;
    private final List<Group> groups = new ArrayList<>();
    private final PriorityQueue<Union> queue = new PriorityQueue<>(Union.STRONGEST_FIRST);

    Agglomeration(List<Edge> edges, PairWeights weights, Bands bands) {
        this.weights = weights;
        this.bands = bands;
        this.records = edges.stream()
                .flatMapToInt(edge -> IntStream.of(edge.first(), edge.second()))
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i < records.length; i++) {
            groups.add(new Group(new int[] {records[i]}));
        }
        for (Edge edge : edges) {
            int a = Arrays.binarySearch(records, edge.first());
            int b = Arrays.binarySearch(records, edge.second());
            connect(Math.min(a, b), Math.max(a, b), clipped(edge.weight()));
        }
    }

    Groups run() {
        List<Edge> undecided = new ArrayList<>();
        for (Union union = queue.poll(); union != null && union.mean >= bands.review(); union = queue.poll()) {
            if (isCurrent(union)) {
                if (union.mean >= bands.accept()) {
                    join(union);
                } else {
                    undecided.add(new Edge(
                            groups.get(union.first).members[0], groups.get(union.second).members[0], union.mean));
                }
            }
        }
        return new Groups(records, groupOf(), undecided);
    }

    private boolean isCurrent(Union union) {
        Group first = groups.get(union.first);
        Group second = groups.get(union.second);
        return first.isAlive
                && second.isAlive
                && first.members.length + second.members.length == union.size
                && first.sums.containsKey(union.second);
    }

    /** A new group takes the place of both; what it has in common with each neighbour is known for one half at least. */
    private void join(Union union) {
        Group first = groups.get(union.first);
        Group second = groups.get(union.second);
        int joined = groups.size();
        int[] members = Arrays.copyOf(first.members, first.members.length + second.members.length);
        System.arraycopy(second.members, 0, members, first.members.length, second.members.length);
        groups.add(new Group(members));
        first.isAlive = false;
        second.isAlive = false;
        TreeSet<Integer> neighbours = new TreeSet<>(first.sums.keySet());
        neighbours.addAll(second.sums.keySet());
        for (int neighbour : neighbours) {
            if (groups.get(neighbour).isAlive) {
                connect(neighbour, joined, sum(union.first, neighbour) + sum(union.second, neighbour));
            }
        }
    }

    private void connect(int a, int b, double sum) {
        groups.get(a).sums.put(b, sum);
        groups.get(b).sums.put(a, sum);
        int first = groups.get(a).members.length;
        int second = groups.get(b).members.length;
        queue.add(new Union(a, b, sum / ((double) first * second), first + second));
    }

    /** The sum over all pairs across; computed now for groups that had no pair of candidates. */
    private double sum(int a, int b) {
        Double known = groups.get(a).sums.get(b);
        if (known != null) {
            return known;
        }
        double sum = 0;
        for (int first : groups.get(a).members) {
            for (int second : groups.get(b).members) {
                sum += clipped(weights.of(first, second));
            }
        }
        return sum;
    }

    private int[] groupOf() {
        int[] groupOf = new int[records.length];
        for (Group group : groups) {
            if (group.isAlive) {
                int name = Arrays.stream(group.members).min().orElseThrow();
                for (int member : group.members) {
                    groupOf[Arrays.binarySearch(records, member)] = name;
                }
            }
        }
        return groupOf;
    }

    private static double clipped(double weight) {
        return Math.clamp(weight, -LIMIT, LIMIT);
    }

    /** Some records, with the summed weight of all pairs towards each neighbouring group. */
    private static final class Group {

        final int[] members;
        final Map<Integer, Double> sums = new HashMap<>();
        boolean isAlive = true;

        Group(int[] members) {
            this.members = members;
        }
    }

    /** Two groups that may become one; out of date once either has. */
    private record Union(int first, int second, double mean, int size) {

        static final Comparator<Union> STRONGEST_FIRST = Comparator.comparingDouble(Union::mean)
                .reversed()
                .thenComparingInt(Union::first)
                .thenComparingInt(Union::second);
    }
}
