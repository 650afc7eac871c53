package io.bearhug.identity.facts;

import java.util.stream.Stream;

/** How well a link is spoken for, weakest first. */
public enum Strength {
    /** Two records look alike. */
    PROBABILISTIC(0),
    /** Somebody typed it, or a browser claims it. */
    STATED(1),
    /** A server source has it in its books. */
    RECORDED(2),
    /** A server source has proof that the contact point is theirs. */
    VERIFIED(3),
    /** They signed in; a server source says so. */
    AUTHENTICATED(4),
    /** One of our people decided it. */
    STEWARD(5);

    private final int level;

    Strength(int level) {
        this.level = level;
    }

    /** From 0, the weakest, to 5; what is stored. */
    public int level() {
        return level;
    }

    /** The strength of a level. */
    public static Strength ofLevel(int level) {
        return Stream.of(values())
                .filter(strength -> strength.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no strength has level " + level));
    }

    /** The stronger of two. */
    public Strength or(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
