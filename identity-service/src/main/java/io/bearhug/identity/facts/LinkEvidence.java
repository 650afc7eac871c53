package io.bearhug.identity.facts;

import java.time.Instant;

/**
 * One event that speaks for a link. At most one is kept per link, hour and strength.
 *
 * @param pair which two
 * @param strength how well it speaks
 * @param hour when, truncated to the hour
 * @param source who said so
 * @param event its message id
 */
public record LinkEvidence(Pair pair, Strength strength, Instant hour, String source, String event) {

    /** The link as this evidence alone has it. */
    public Link link() {
        return new Link(pair, strength, hour, hour);
    }
}
