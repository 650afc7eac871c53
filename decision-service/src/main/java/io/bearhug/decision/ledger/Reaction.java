package io.bearhug.decision.ledger;

import io.bearhug.contracts.Outcome;
import java.time.Instant;

/**
 * How the person took an action, the newest of its type.
 *
 * @param action to what
 * @param type how
 * @param at when
 * @param decisionId that had decided it
 */
public record Reaction(String action, Outcome.Type type, Instant at, String decisionId) {}
