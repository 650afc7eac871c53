package io.bearhug.identity.facts;

import java.time.Instant;

/**
 * All evidence that two identifiers are one person's, as one.
 *
 * @param pair which two
 * @param strength of the strongest evidence
 * @param firstSeen hour of the earliest evidence
 * @param lastSeen hour of the latest evidence
 */
public record Link(Pair pair, Strength strength, Instant firstSeen, Instant lastSeen) {

    /** Everything two aggregates of the same pair say together. */
    public Link join(Link other) {
        return new Link(
                pair,
                strength.or(other.strength),
                Times.earlier(firstSeen, other.firstSeen),
                Times.later(lastSeen, other.lastSeen));
    }
}
