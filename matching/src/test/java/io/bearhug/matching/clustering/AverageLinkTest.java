package io.bearhug.matching.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AverageLinkTest {

    private static final Bands BANDS = new Bands(3, -1);

    @Test
    void aChainOfPairsIsNotClosed() {
        // 0-1 and 1-2 agree, 0-2 contradict each other: whoever joins 1 first, the other stays out.
        Groups groups = group(3, Map.of("0-1", 9.0, "1-2", 8.0, "0-2", -20.0));

        assertThat(groups.groupOf()).containsExactly(0, 0, 2);
        assertThat(groups.undecided()).isEmpty();
    }

    @Test
    void oneStrongPairDoesNotJoinGroupsThatDisagree() {
        Groups groups = group(4, Map.of("0-1", 10.0, "2-3", 10.0, "1-2", 9.0, "0-2", -8.0, "0-3", -8.0, "1-3", -8.0));

        assertThat(groups.groupOf()).containsExactly(0, 0, 2, 2);
    }

    @Test
    void pairsThatWereNoCandidatesAreScoredOnDemand() {
        List<String> asked = new ArrayList<>();
        PairWeights weights = (a, b) -> {
            asked.add(Math.min(a, b) + "-" + Math.max(a, b));
            return 5;
        };

        Groups groups = new AverageLink(weights, BANDS).group(3, List.of(new Edge(0, 1, 9), new Edge(1, 2, 8)));

        assertThat(asked).containsExactly("0-2");
        assertThat(groups.groupOf()).containsExactly(0, 0, 0);
    }

    @Test
    void betweenTheBandsAHumanLooks() {
        Groups groups = group(2, Map.of("0-1", 1.0));

        assertThat(groups.groupOf()).containsExactly(0, 1);
        assertThat(groups.undecided()).containsExactly(new Edge(0, 1, 1.0));
    }

    @Test
    void aHubOfManyDoesNotPullThemTogether() {
        // Record 0 agrees with everybody, they do not agree with each other.
        Map<String, Double> weights = new java.util.HashMap<>();
        for (int i = 1; i < 8; i++) {
            weights.put("0-" + i, 6.0);
        }

        Groups groups = group(8, weights);

        assertThat(java.util.Arrays.stream(groups.groupOf()).filter(group -> group == 0))
                .hasSize(2);
    }

    private static Groups group(int records, Map<String, Double> weights) {
        List<Edge> edges = new ArrayList<>();
        weights.forEach((pair, weight) -> {
            if (weight >= BANDS.review()) {
                edges.add(new Edge(pair.charAt(0) - '0', pair.charAt(2) - '0', weight));
            }
        });
        PairWeights others = (a, b) -> weights.getOrDefault(Math.min(a, b) + "-" + Math.max(a, b), -20.0);
        return new AverageLink(others, BANDS).group(records, edges);
    }
}
