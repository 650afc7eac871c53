package io.bearhug.matching.comparison;

/** What the comparison of two records gave, by attribute. */
public final class Vector {

    /** First the level of each attribute, then the rarity of each: one small array, for there are millions of them. */
    private final byte[] values;

    private final int attributes;

    Vector(byte[] values) {
        this.values = values;
        this.attributes = values.length / 2;
    }

    /** The position of an attribute's level; negative if a record lacks it. */
    public int level(int attribute) {
        return values[attribute];
    }

    /** How common the value is they agree on, in quarters of a bit; 0 where that does not count. */
    public int rarity(int attribute) {
        return values[attributes + attribute];
    }
}
