package io.bearhug.decision.ledger;

import io.bearhug.contracts.Decision;

/**
 * A decision as it is kept.
 *
 * @param fingerprint of the question's body, by which a repeated question is told from another one with the same id
 * @param decision with its inputs
 */
public record DecisionRecord(String fingerprint, Decision decision) {}
