package io.bearhug.decision.ledger;

import java.time.Instant;

/**
 * A reservation that did not fit any more: somebody else was faster.
 *
 * @param placement of the answer
 * @param action that was to be said
 * @param limit it would have broken
 * @param freeAt when one more fits again
 */
public record Refusal(String placement, String action, Limit limit, Instant freeAt) {}
