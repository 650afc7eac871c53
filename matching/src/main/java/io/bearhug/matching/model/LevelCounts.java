package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import io.bearhug.matching.comparison.Vector;

/** How often each level was seen; pairs may count in parts. */
final class LevelCounts {

    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private final double[][] counts = new double[ATTRIBUTES.length][];
    private double pairs;

    LevelCounts() {
        for (Attribute attribute : ATTRIBUTES) {
            counts[attribute.position()] = new double[attribute.levels().size()];
        }
    }

    void add(Vector vector, double share) {
        pairs += share;
        for (int attribute = 0; attribute < counts.length; attribute++) {
            int level = vector.level(attribute);
            if (level >= 0) {
                counts[attribute][level] += share;
            }
        }
    }

    void add(LevelCounts other) {
        pairs += other.pairs;
        for (int attribute = 0; attribute < counts.length; attribute++) {
            for (int level = 0; level < counts[attribute].length; level++) {
                counts[attribute][level] += other.counts[attribute][level];
            }
        }
    }

    /** Pairs seen, with or without a value. */
    double pairs() {
        return pairs;
    }

    double count(Attribute attribute, int level) {
        return counts[attribute.position()][level];
    }

    /** Pairs of which both records have the attribute. */
    double known(Attribute attribute) {
        double sum = 0;
        for (double count : counts[attribute.position()]) {
            sum += count;
        }
        return sum;
    }
}
