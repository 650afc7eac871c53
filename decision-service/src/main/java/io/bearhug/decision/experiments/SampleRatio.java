package io.bearhug.decision.experiments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether arms have people in the proportions of their weights (Pearson's χ² test). If not, something takes people out of one arm rather than
 * another, and whoever is left cannot be compared (Fabijan and others, <i>Diagnosing Sample Ratio Mismatch in Online Controlled
 * Experiments</i>, KDD 2019).
 *
 * @param p how often chance would bring about what is at least as uneven; null if people are too few to ask
 * @param sound whether chance may have
 * @param words what is to be known of it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SampleRatio(@Nullable Double p, boolean sound, String words) {

    /** Below that it is not taken for chance: it is looked at again and again, and what it forbids is everything. */
    static final double UNLIKELY = 0.001;

    /** With fewer people expected in an arm the test means nothing (Cochran's rule). */
    private static final double FEWEST = 5;

    /**
     * An arm as it was filled.
     *
     * @param id of it
     * @param weight proportion in which people come to it
     * @param people who did
     */
    record Filled(String id, double weight, long people) {}

    static SampleRatio of(List<Filled> arms) {
        var people = (double) arms.stream().mapToLong(Filled::people).sum();
        var weights = arms.stream().mapToDouble(Filled::weight).sum();
        var squares = 0.0;
        var odd = new ArrayList<String>();
        for (var arm : arms) {
            var expected = people * arm.weight() / weights;
            if (expected < FEWEST) {
                return new SampleRatio(null, true, "Too few people to see whether arms have their share of them.");
            }
            squares += Math.pow((double) arm.people() - expected, 2) / expected;
            odd.add(String.format(Locale.ROOT, "%s has %,d of %,.0f", arm.id(), arm.people(), expected));
        }
        var p = ChiSquaredDistribution.of(arms.size() - 1.0).survivalProbability(squares);
        return p < UNLIKELY
                ? new SampleRatio(p, false, mismatch(odd))
                : new SampleRatio(p, true, "Arms have the people they should have.");
    }

    private static String mismatch(List<String> odd) {
        return "Arms do not have the people they should have (" + String.join(", ", odd)
                + "), and that is no chance. Nothing can be concluded until it is known why. Look whether arms, weights or salt were changed or a"
                + " version was rolled back while it ran; whether requests or messages of one arm fail, come late or lack an identifier; whether"
                + " robots are told one thing rather than another; and whether people of one arm stay unknown.";
    }
}
