package io.bearhug.matching.model;

import io.bearhug.matching.blocking.CandidatePairs;
import io.bearhug.matching.comparison.Comparer;
import io.bearhug.matching.comparison.NameVariants;
import io.bearhug.matching.person.PersonRecord;
import java.util.List;

/**
 * What a table teaches, without labels.
 *
 * @param model what agreement is worth
 * @param comparer that knows the learned variants of names
 * @param pairs candidates that are not hopeless
 */
public record Learned(LinkageModel model, Comparer comparer, ComparedPairs pairs) {

    /** Candidates with less than these bits under the first expectations are dropped. */
    private static final double HOPELESS = -20;

    /** Learns from at least two records. */
    public static Learned from(List<PersonRecord> records) {
        Comparer comparer = new Comparer(records, NameVariants.NONE);
        LevelCounts random = RandomPairs.compare(comparer);
        Estimation estimation = new Estimation(random, records.size());
        LinkageModel expected = estimation.expectation(records.size());
        ComparedPairs pairs = ComparedPairs.of(CandidatePairs.of(records), comparer, new Scorer(expected), HOPELESS);
        LinkageModel model = estimation.learn(pairs, expected);
        NameVariants variants = NameLearning.learn(pairs, comparer, new Scorer(model));
        if (variants.pairs().isEmpty()) {
            return new Learned(model, comparer, pairs);
        }
        Comparer knowing = new Comparer(records, variants);
        ComparedPairs again = pairs.again(knowing);
        LinkageModel better = new Estimation(RandomPairs.compare(knowing), records.size()).learn(again, model);
        return new Learned(better, knowing, again);
    }
}
