package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import java.util.List;
import java.util.Map;

/**
 * What is believed about agreement: all numbers a score is made of. Plain values, so that it can be stored and a score be repeated.
 *
 * @param version of the attributes and levels the numbers belong to
 * @param prior the share of all pairs of records that are of one person
 * @param relatives pairs of relatives for each pair of one person
 * @param frequencies by attribute
 */
public record LinkageModel(int version, double prior, double relatives, Map<Attribute, Frequencies> frequencies) {

    /** Changes whenever an attribute or a level does. */
    public static final int VERSION = 1;

    /** Copies the map and checks the numbers. */
    public LinkageModel {
        frequencies = Map.copyOf(frequencies);
        if (!(prior > 0 && prior < 1) || !(relatives >= 0)) {
            throw new IllegalArgumentException("A prior lies between 0 and 1 and relatives are not negative");
        }
    }

    /** The frequencies of one attribute's levels; a model has them for every attribute. */
    public Frequencies frequencies(Attribute attribute) {
        Frequencies found = frequencies.get(attribute);
        if (found == null || found.matches().size() != attribute.levels().size()) {
            throw new IllegalStateException("A model of version " + version + " does not cover " + attribute);
        }
        return found;
    }

    /**
     * How often each level is seen, best first.
     *
     * @param matches among pairs of one person's records (Fellegi and Sunter's m)
     * @param strangers among pairs of different persons (u)
     */
    public record Frequencies(List<Double> matches, List<Double> strangers) {

        /** Copies the lists. */
        public Frequencies {
            matches = List.copyOf(matches);
            strangers = List.copyOf(strangers);
        }
    }
}
