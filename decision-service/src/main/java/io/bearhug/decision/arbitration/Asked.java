package io.bearhug.decision.arbitration;

import io.bearhug.decision.situation.Question;

/**
 * A question as it came.
 *
 * @param question what is asked
 * @param fingerprint of its body
 */
public record Asked(Question question, String fingerprint) {}
