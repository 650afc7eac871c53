package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.util.Comparator;
import java.util.List;

/**
 * Two identifiers in a fixed order, so that a pair has one form.
 *
 * @param a the one that sorts first
 * @param b the other
 */
public record Pair(Identifier a, Identifier b) {

    /** By namespace, then value. */
    public static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::namespace).thenComparing(Identifier::value);

    public Pair {
        if (ORDER.compare(a, b) >= 0) {
            throw new IllegalArgumentException("a pair is two different identifiers in order");
        }
    }

    /** The pair of two different identifiers. */
    public static Pair of(Identifier one, Identifier other) {
        return ORDER.compare(one, other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Both of them. */
    public List<Identifier> ends() {
        return List.of(a, b);
    }
}
