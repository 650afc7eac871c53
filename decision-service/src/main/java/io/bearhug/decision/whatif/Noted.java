package io.bearhug.decision.whatif;

import java.time.Instant;

/**
 * A recorded decision that may be taken again.
 *
 * @param decisionId which
 * @param person whose it was: their id, or the name they went by
 * @param at when it was taken
 */
public record Noted(String decisionId, String person, Instant at) {}
