package io.bearhug.decision.liking;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What many people make of an item.
 *
 * @param buyers who bought it for themselves; fewer than {@value RelatedItems#FEWEST} count as none
 * @param givers who gave it to others; the same
 * @param raters who rated it
 * @param praises how many of these rated it highly
 */
public record Fame(int buyers, int givers, int raters, int praises) {

    /** Nobody knows it. */
    public static final Fame NONE = new Fame(0, 0, 0, 0);

    /** What is taken for granted before anybody has rated: that two of three like what they bought, worth this many ratings. */
    private static final double PRIOR = 6;

    private static final double USUAL = 2.0 / 3;

    public Fame {
        buyers = buyers < RelatedItems.FEWEST ? 0 : buyers;
        givers = givers < RelatedItems.FEWEST ? 0 : givers;
    }

    /** The share of those who have it who like it, between 0 and 1. */
    public double quality() {
        return (praises + PRIOR * USUAL) / (raters + PRIOR);
    }

    /** Whether enough people praised it to say so. */
    @JsonIgnore
    public boolean isPraised() {
        return praises >= RelatedItems.FEWEST && 2 * praises > raters;
    }

    /** Whether more people than not regret it. */
    @JsonIgnore
    public boolean isRegretted() {
        return quality() < 0.5;
    }
}
