package io.bearhug.matching;

import io.bearhug.matching.clustering.AverageLink;
import io.bearhug.matching.clustering.Bands;
import io.bearhug.matching.clustering.Edge;
import io.bearhug.matching.clustering.Groups;
import io.bearhug.matching.model.ComparedPairs;
import io.bearhug.matching.model.Learned;
import io.bearhug.matching.model.Scorer;
import io.bearhug.matching.person.PersonRecord;
import java.util.ArrayList;
import java.util.List;

/** Finds which records of a table are likely of one person: learns a model from them, scores pairs, groups them. */
public final class Matcher {

    private Matcher() {}

    /** Matches all records of a table with each other. */
    public static Matches match(List<PersonRecord> records) {
        if (records.size() < 2) {
            throw new IllegalArgumentException("Matching needs two records at least");
        }
        Learned learned = Learned.from(records);
        Scorer scorer = new Scorer(learned.model());
        double[] weights = weights(learned.pairs(), scorer);
        Bands bands = Thresholds.of(weights);
        AverageLink link = new AverageLink(
                (first, second) -> scorer.weight(learned.comparer().compare(first, second)), bands);
        Groups groups = link.group(records.size(), edges(learned.pairs(), weights, bands));
        return new Matches(learned, scorer, bands, groups);
    }

    private static double[] weights(ComparedPairs pairs, Scorer scorer) {
        double[] weights = new double[pairs.size()];
        for (int position = 0; position < weights.length; position++) {
            weights[position] = scorer.weight(pairs.vector(position));
        }
        return weights;
    }

    private static List<Edge> edges(ComparedPairs pairs, double[] weights, Bands bands) {
        List<Edge> edges = new ArrayList<>();
        for (int position = 0; position < weights.length; position++) {
            if (weights[position] >= bands.review()) {
                edges.add(new Edge(pairs.first(position), pairs.second(position), weights[position]));
            }
        }
        return edges;
    }
}
