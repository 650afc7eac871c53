package io.bearhug.matching;

import io.bearhug.matching.clustering.Bands;
import io.bearhug.matching.clustering.Edge;
import io.bearhug.matching.clustering.Groups;
import io.bearhug.matching.model.Explanation;
import io.bearhug.matching.model.Learned;
import io.bearhug.matching.model.LinkageModel;
import io.bearhug.matching.model.Scorer;
import java.util.List;

/** What matching found, and why. Records are named by their position in the table. */
public final class Matches {

    private final Learned learned;
    private final Scorer scorer;
    private final Bands bands;
    private final Groups groups;

    Matches(Learned learned, Scorer scorer, Bands bands, Groups groups) {
        this.learned = learned;
        this.scorer = scorer;
        this.bands = bands;
        this.groups = groups;
    }

    /** For each record the first record of its person. */
    public int[] personOf() {
        return groups.groupOf().clone();
    }

    /** What a steward should look at: pairs that are neither clearly one person nor clearly two, each standing for its whole group. */
    public List<Edge> review() {
        return groups.undecided();
    }

    /** Why two records are, or are not, thought to be of one person. */
    public Explanation explain(int first, int second) {
        return scorer.explain(learned.comparer().compare(first, second));
    }

    /** The model that was learned. */
    public LinkageModel model() {
        return learned.model();
    }

    /** The weights from which groups are joined, and shown. */
    public Bands bands() {
        return bands;
    }
}
