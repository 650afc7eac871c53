package io.bearhug.matching.comparison;

import java.util.Set;

/**
 * Pairs of given names that the records themselves have shown to belong to the same persons: nicknames and translations, learned rather
 * than listed.
 *
 * @param pairs both names in alphabetical order, separated by a bar
 */
public record NameVariants(Set<String> pairs) {

    /** Nothing has been learned yet. */
    public static final NameVariants NONE = new NameVariants(Set.of());

    /** Copies the set. */
    public NameVariants {
        pairs = Set.copyOf(pairs);
    }

    /** How a pair is written in the set. */
    public static String key(String a, String b) {
        return a.compareTo(b) <= 0 ? a + '|' + b : b + '|' + a;
    }

    boolean contains(String a, String b) {
        return !pairs.isEmpty() && pairs.contains(key(a, b));
    }
}
