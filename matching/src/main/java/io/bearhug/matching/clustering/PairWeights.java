package io.bearhug.matching.clustering;

/** The weight of any pair of records, in bits. */
@FunctionalInterface
public interface PairWeights {

    /** Bits for (positive) or against the two being one person. */
    double of(int first, int second);
}
