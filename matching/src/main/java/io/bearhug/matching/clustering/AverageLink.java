package io.bearhug.matching.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups records by average link: the two groups whose records support each other most, on the mean over all pairs across, become one, until
 * no two support each other enough. A single strong pair cannot join two groups that otherwise disagree.
 */
public final class AverageLink {

    private final PairWeights weights;
    private final Bands bands;

    /** Groups by these weights and bands. */
    public AverageLink(PairWeights weights, Bands bands) {
        this.weights = weights;
        this.bands = bands;
    }

    /** The groups of this many records, given every pair that could begin one. */
    public Groups group(int records, List<Edge> edges) {
        List<List<Edge>> components = Components.of(records, edges);
        Groups[] parts = components.stream()
                .parallel()
                .map(component -> new Agglomeration(component, weights, bands).run())
                .toArray(Groups[]::new);
        int[] groupOf = IntStream.range(0, records).toArray();
        for (Groups part : parts) {
            for (int i = 0; i < part.records().length; i++) {
                groupOf[part.records()[i]] = part.groupOf()[i];
            }
        }
        List<Edge> undecided =
                Arrays.stream(parts).flatMap(part -> part.undecided().stream()).toList();
        return new Groups(IntStream.range(0, records).toArray(), groupOf, undecided);
    }
}
