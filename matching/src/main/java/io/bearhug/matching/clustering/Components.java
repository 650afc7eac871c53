package io.bearhug.matching.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records that hang together by edges: what can become one person at most. */
final class Components {

    private Components() {}

    /** The edges of each component, components in the order of their first record. */
    static List<List<Edge>> of(int records, List<Edge> edges) {
        int[] parents = new int[records];
        for (int i = 0; i < records; i++) {
            parents[i] = i;
        }
        for (Edge edge : edges) {
            int a = root(parents, edge.first());
            int b = root(parents, edge.second());
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        Map<Integer, List<Edge>> byRoot = new TreeMap<>();
        for (Edge edge : edges) {
            byRoot.computeIfAbsent(root(parents, edge.first()), _ -> new ArrayList<>())
                    .add(edge);
        }
        return List.copyOf(byRoot.values());
    }

    private static int root(int[] parents, int record) {
        int root = record;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
